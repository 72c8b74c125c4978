import { type Box, SIZES } from "../../layout";
import { drawEdge } from "../edge";
import { textWidth } from "../font/measure";
import type { Sheet } from "../sheet";
import type { TextStyle } from "../textStart";
import { type Aside, asideOf, asidesOf } from "./asides";
import { actionsAt, type BoxPen, nameOfBox, small } from "./boxPen";
import { chipLooks, filteredAt } from "./chipLooks";
import { chipsWidth, drawChips } from "./drawChips";

const EMPTY = "No accounts yet";
/** Between the counts beside a name. */
const BETWEEN = 10;

/** Draws the frame of the root or an open OU, with its name, policies and counts. */
export function drawContainer(pen: BoxPen, box: Box): void {
  const { sheet, theme } = pen;
  const tint = theme.category[pen.categories.get(box.id) ?? "none"];
  const frame = { x: 0, y: 0, width: box.width, height: box.height };
  sheet.group(box, nameOfBox(pen, box.id), () => {
    sheet.rect(frame, {
      fill: box.depth % 2 === 1 ? tint.fill : theme.panel,
      stroke: tint.line,
      width: 1.5,
      radius: 14,
    });
    const filtered = filteredAt(pen, box);
    if (filtered !== null)
      drawEdge(
        sheet,
        theme,
        { ...frame, height: Math.max(box.headerHeight, 34) },
        filtered === "denied" ? "blocked" : "passes-if",
      );
    drawHeader(pen, box);
    if (box.children.length === 0)
      sheet.words(EMPTY, { x: SIZES.padding, y: box.headerHeight + SIZES.emptyHeight / 2 }, small(theme.soft));
  });
}

function drawHeader(pen: BoxPen, box: Box): void {
  const { sheet, theme } = pen;
  const name = nameOfBox(pen, box.id);
  const style: TextStyle = { size: 15, weight: 500, colour: theme.ink };
  const left = SIZES.padding;
  const y = SIZES.header / 2;
  const inner = box.width - 2 * SIZES.padding;
  const chips = box.chips.length === 0 ? [] : chipLooks(pen, box);
  const chipsBeside = box.chipRows === 0 ? chipsWidth(chips) : 0;
  const kind = box.kind === "ou" ? textWidth("OU", 12, 400) + 8 : 0;
  const nameWidth = Math.min(textWidth(name, style.size, style.weight), inner);
  const right = drawAsides(pen, box, {
    right: box.width - SIZES.padding,
    y,
    room: inner - nameWidth - kind - chipsBeside - 12,
  });
  const room = right - left;
  const taken =
    kind > 0 && nameWidth + kind < room
      ? sheet.textAndMore(
          { text: name, style },
          { text: "OU", style: small(theme.soft) },
          { x: left, y, maxWidth: room, gap: 8 },
        )
      : sheet.text(name, { x: left, y, maxWidth: room - kind }, style);
  const x = left + taken + 8;
  if (box.chipRows > 0) drawChips(pen, chips, { x: left, y: SIZES.header - 3, width: inner });
  else if (chips.length > 0) drawChips(pen, chips, { x: x + 2, y: y - SIZES.chipHeight / 2, width: inner });
}

/** Draws what is told of the accounts inside, as much as there is room for. Gives where it begins. */
function drawAsides(
  pen: BoxPen,
  box: Box,
  { right, y, room }: { readonly right: number; readonly y: number; readonly room: number },
): number {
  let x = right;
  for (const aside of fittingAsides(pen, box, room)) {
    x -= aside.width;
    const drawn = pen.parts.asides.at(aside.text).at(aside.colour);
    if (drawn.value === null) pen.parts.draw(drawn, lookOfAside(aside));
    pen.parts.add(drawn, x, y);
    x -= BETWEEN;
  }
  return x;
}

/** What is told of the accounts inside and fits into the room, from the right. */
function fittingAsides(pen: BoxPen, box: Box, room: number): readonly Aside[] {
  const { theme } = pen;
  const own = pen.compared?.lookOf(box.id, false) ?? null;
  const parts = own === null ? asidesOf(pen, box) : [asideOf(own.text, theme.soft), ...asidesOf(pen, box)];
  // Of answers the worst stay.
  const isOfAnswers = actionsAt(pen, box.id) === null && !pen.compared;
  const fitting: Aside[] = [];
  let left = room;
  const take = (part: Aside) => {
    if (part.width + BETWEEN > left) return false;
    left -= part.width + BETWEEN;
    return fitting.push(part) > 0;
  };
  for (const part of isOfAnswers ? parts.toReversed() : parts) if (!take(part)) break;
  if (!isOfAnswers) fitting.reverse();
  const { accountCount } = pen.contentOf(box);
  const shownWords = `${box.accountCount} of ${accountCount}`;
  if (box.accountCount < accountCount)
    for (const text of [`${shownWords} shown`, shownWords]) if (take(asideOf(text, theme.soft))) break;
  return fitting;
}

function lookOfAside({ text, colour }: Aside): (sheet: Sheet) => void {
  return (sheet) => {
    sheet.words(text, { x: 0, y: 0 }, small(colour, 500));
  };
}
