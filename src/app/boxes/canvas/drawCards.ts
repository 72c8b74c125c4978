import type { Box, Rect } from "../../../core/layout";
import { SIZES } from "../../../core/layout";
import { cutInMiddle, fitName, nameRoom } from "../../../core/words/nameFit";
import type { FindingMark } from "../../findings/marks";
import { TONES } from "../../texts/comparisonWords";
import { ANSWERS } from "../../texts/verdicts";
import { answerPieces, COLLIDES_MARK } from "../boxesTexts";
import { type Look, lookOf } from "../looks";
import type { Palette } from "../palette";
import { edgeIn, type Scene } from "../scene";
import { smallTextSize } from "../smallText";
import { addBox, type Brush, textWidth, write } from "./brush";
import { drawChips } from "./drawChips";
import { drawEdge, type EdgeKind, tintOf } from "./drawEdge";
import { fillHatched } from "./drawHatch";
import { drawPurpose } from "./drawPurpose";

/** A card that is on the screen, with its place there. */
export interface PlacedCard {
  readonly box: Box;
  readonly place: Rect;
}

/** From this height on screen a card has its name, and from the second one all its lines. */
const NAME_FROM = 15;
const LINES_FROM = 0.52;

/** Draws cards: all that tell the same in one path, then what is written on them. */
export function drawCards(brush: Brush, scene: Scene, cards: readonly PlacedCard[]): void {
  const groups = new Map<EdgeKind | "folded" | "none", PlacedCard[]>();
  for (const card of cards) {
    const key = card.box.kind === "folded" ? "folded" : (edgeIn(scene, card.box.id) ?? "none");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [card]);
    else group.push(card);
  }
  for (const [kind, group] of groups) drawGroup(brush, scene, kind, group);
}

function drawGroup(brush: Brush, scene: Scene, kind: EdgeKind | "folded" | "none", cards: readonly PlacedCard[]): void {
  const { context, palette, zoom } = brush;
  context.beginPath();
  for (const { place } of cards) addBox(context, place, 9 * zoom);
  context.fillStyle = kind === "folded" || kind === "none" ? palette.raised : tintOf(palette, kind).fill;
  context.fill();
  fillHatched(
    brush,
    cards.filter(({ box }) => isShared(scene, box)).map(({ place }) => place),
  );
  context.beginPath();
  for (const { place } of cards) addBox(context, place, 9 * zoom);
  context.strokeStyle = kind === "folded" ? palette.category.none.line : palette.line;
  context.lineWidth = 1;
  context.stroke();
  if (kind !== "folded" && kind !== "none") for (const { place } of cards) drawEdge(brush, place, kind);
  for (const { box, place } of cards) {
    if (place.height < NAME_FROM) continue;
    const look = lookOf(scene, box);
    if (zoom >= LINES_FROM) drawLines(brush, look, place);
    else drawName(brush, look, place);
    if (look.wouldBe !== null) drawWouldBe(brush, place);
  }
}

function isShared({ overlay }: Scene, { id }: Box): boolean {
  return overlay?.id === "domains" && overlay.shared.has(id);
}

/** Far away: the name as large as the card takes it, and the mark. */
function drawName(brush: Brush, look: Look, place: Rect): void {
  const size = Math.min(13, Math.max(14 * brush.zoom, Math.min(10, place.height * 0.4)));
  const mark = look.answer === null ? (look.compared?.mark ?? null) : ANSWERS[look.answer].mark;
  const markWidth = mark === null ? 0 : size * 1.1;
  const left = place.x + Math.max(4, 10 * brush.zoom);
  const y = place.y + Math.min(place.height / 2, Math.max(size, 20 * brush.zoom));
  const right = place.x + place.width - 3;
  if (mark !== null && place.width > 3 * size)
    write(
      brush,
      mark,
      { x: right - markWidth, y, maxWidth: 2 * size },
      { size, weight: 700, colour: inkOf(brush, look) },
    );
  const collidesWidth = look.collides ? size * 1.2 : 0;
  if (look.collides && place.width > 4 * size)
    write(
      brush,
      COLLIDES_MARK,
      { x: right - markWidth - collidesWidth, y, maxWidth: 2 * size },
      { size, weight: 700, colour: brush.palette.warning },
    );
  if (size < 7) return;
  const maxWidth = right - markWidth - collidesWidth - left - 2;
  const name = cutInMiddle(
    look.name,
    maxWidth,
    (part) => textWidth(brush, part, size, 500),
    () => look.nameTail,
  );
  write(brush, name, { x: left, y, maxWidth }, { size, weight: 500, colour: brush.palette.ink });
}

/** As the page's own cards have it: `room` in world pixels. */
function drawFittedName(
  brush: Brush,
  look: Look,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
): void {
  const { zoom, palette } = brush;
  const { size, text } =
    look.kind === "account"
      ? fitName(
          look.name,
          room,
          (part) => textWidth(brush, part, 14, 600),
          () => look.nameTail,
        )
      : { size: 14, text: look.name };
  write(brush, text, { x, y, maxWidth: room * zoom }, { size: size * zoom, weight: 600, colour: palette.ink });
}

/** Near: the lines of the card, where the page's own cards have them. */
function drawLines(brush: Brush, look: Look, place: Rect): void {
  const { palette, zoom } = brush;
  const left = place.x + SIZES.cardPadding * zoom;
  const maxWidth = place.width - 2 * SIZES.cardPadding * zoom;
  const below = look.useCaseRows * SIZES.useCaseRow;
  const line = (offset: number) => place.y + (offset > 38 ? offset + below : offset) * zoom;
  const size = smallTextSize(zoom) * zoom;
  const { found } = look;
  const foundWidth = found === null ? 0 : textWidth(brush, found.text, size, 700) + 6 * zoom;
  const nameWidth = maxWidth - foundWidth;
  drawFittedName(brush, look, { x: left, y: line(19), room: nameRoom(place.width / zoom, foundWidth / zoom) });
  if (found !== null)
    write(
      brush,
      found.text,
      { x: left + nameWidth + 6 * zoom, y: line(19), maxWidth: foundWidth },
      { size, weight: 700, colour: inkOfFinding(palette, found) },
    );
  drawPurpose(brush, look, { x: left, y: place.y, width: maxWidth });
  if (look.answer !== null)
    write(
      brush,
      answerThatFits(brush, look, { size, maxWidth }),
      { x: left, y: line(57), maxWidth },
      { size, weight: 600, colour: palette.answer[look.answer].ink },
    );
  else if (look.compared !== null)
    write(
      brush,
      `${look.compared.mark} ${look.compared.text}`,
      { x: left, y: line(57), maxWidth },
      { size, weight: 600, colour: inkOf(brush, look) },
    );
  else if (look.tones.length > 0)
    write(
      brush,
      look.tones.map(({ tone, count }) => `${TONES[tone].mark} ${count}`).join("   "),
      { x: left, y: line(57), maxWidth },
      { size, weight: 600, colour: palette.soft },
    );
  else if (look.counts.length > 0) {
    let x = left;
    for (const { answer, count } of look.counts) {
      const room = left + maxWidth - x;
      const style = { size, weight: 600, colour: palette.answer[answer].ink };
      x += write(brush, `${ANSWERS[answer].mark} ${count}`, { x, y: line(57), maxWidth: room }, style) + 9 * zoom;
    }
  }
  if (look.kept.length > 0) {
    let x = left;
    for (const { answer, text } of look.kept) {
      const room = left + maxWidth - x;
      x +=
        write(
          brush,
          text,
          { x, y: line(57), maxWidth: room },
          { size, weight: 600, colour: palette.answer[answer].ink },
        ) +
        9 * zoom;
    }
  }
  if (look.kind === "account") drawShares(brush, look, place);
  if (look.idLine !== null)
    write(brush, look.idLine, { x: left, y: line(74), maxWidth }, { size, weight: 400, colour: palette.soft });
  if (look.chips.length > 0) {
    const y = place.y + (SIZES.cardHeight - 4 + below + (look.idLine === null ? 0 : SIZES.cardIdLine)) * zoom;
    drawChips(brush, look.chips, { x: left, y, width: maxWidth });
  }
}

/** The answer in as many of its pieces as there is room for. */
function answerThatFits(
  brush: Brush,
  look: Look,
  { size, maxWidth }: { readonly size: number; readonly maxWidth: number },
): string {
  const mark = look.answer === null ? "" : ANSWERS[look.answer].mark;
  const all = [mark, ...answerPieces(look)];
  const text = all.join(" ");
  return textWidth(brush, text, size, 600) <= maxWidth ? text : all.slice(0, 2).join(" ");
}

/** Of an error or a warning. */
export function inkOfFinding({ danger, warning }: Palette, { severity }: FindingMark): string {
  return severity === "error" ? danger : warning;
}

function inkOf({ palette }: Brush, { answer, compared }: Look): string {
  if (answer !== null) return palette.answer[answer].ink;
  return compared === null || compared.tone === null ? palette.soft : palette.compared[compared.tone].ink;
}

/** The parts of the actions asked along the lower edge, where the page's own cards have them. */
function drawShares({ context, palette, zoom }: Brush, { shares }: Look, place: Rect): void {
  const width = place.width - 2 * SIZES.cardPadding * zoom;
  let x = place.x + SIZES.cardPadding * zoom;
  for (const { answer, share } of shares) {
    context.fillStyle = palette.answer[answer].line;
    context.fillRect(x, place.y + place.height - 6 * zoom, share * width, 3 * zoom);
    x += share * width;
  }
}

function drawWouldBe({ context, palette, zoom }: Brush, place: Rect): void {
  context.beginPath();
  addBox(context, place, 9 * zoom);
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.5;
  context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
}
