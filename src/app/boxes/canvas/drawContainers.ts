import type { Box, Rect } from "../../../core/layout";
import { SIZES } from "../../../core/layout";
import { filteredAt } from "../../../core/pictures/boxes/chipLooks";
import { numberText } from "../../../core/words/words";
import { TONES } from "../../texts/comparisonWords";
import { ANSWERS } from "../../texts/verdicts";
import { EMPTY_TEXTS } from "../boxesTexts";
import { type Look, lookOf } from "../looks";
import type { Palette } from "../palette";
import type { Scene } from "../scene";
import { smallTextSize } from "../smallText";
import { addBox, type Brush, textWidth, write } from "./brush";
import { inkOfFinding } from "./drawCards";
import { drawChips } from "./drawChips";
import { drawEdge } from "./drawEdge";

/** Draws the frame of the root or an open OU, and what is written in its header where the page doesn't show it. */
export function drawContainer(brush: Brush, scene: Scene, box: Box, place: Rect, hasDomHeader: boolean): void {
  const { context, palette, zoom } = brush;
  const tint = palette.category[scene.categories.get(box.id) ?? "none"];
  context.beginPath();
  addBox(context, place, 14 * zoom);
  context.fillStyle = box.depth % 2 === 1 ? tint.fill : palette.panel;
  context.fill();
  context.strokeStyle = tint.line;
  context.lineWidth = Math.max(0.75, Math.min(1.5, 1.5 * zoom));
  context.stroke();
  const filtered = filteredAt(scene, box);
  if (filtered !== null && place.height > 10)
    drawEdge(
      brush,
      { ...place, height: Math.max(box.headerHeight * zoom, Math.min(place.height, 30)) },
      filtered === "denied" ? "blocked" : "passes-if",
    );
  if (!hasDomHeader && box.headerHeight * zoom >= 8) drawHeader(brush, lookOf(scene, box), box, place);
  if (box.children.length === 0 && zoom > 0.4) drawEmpty(brush, box, place);
}

function drawHeader(brush: Brush, look: Look, box: Box, place: Rect): void {
  const { palette, zoom } = brush;
  const size = Math.min(16, Math.max(15 * zoom, Math.min(11.5, box.headerHeight * zoom * 0.86)));
  const left = place.x + SIZES.padding * Math.max(zoom, 0.4);
  const y = place.y + Math.max(size * 0.62, (SIZES.header / 2) * zoom);
  let right = place.x + place.width - SIZES.padding * Math.max(zoom, 0.4);
  const nameWidth = Math.min(textWidth(brush, look.name, size, 650), right - left);
  const small = Math.max(size * 0.8, Math.min(size, smallTextSize(zoom) * zoom));
  if (place.width > 130 && size >= 8)
    for (const { text, colour } of asideTexts(brush, look, { size: small, room: right - left - nameWidth - size })) {
      right -= textWidth(brush, text, small, 600);
      write(brush, text, { x: right, y, maxWidth: place.width }, { size: small, weight: 600, colour });
      right -= small * BETWEEN;
    }
  write(brush, look.name, { x: left, y, maxWidth: right - left }, { size, weight: 650, colour: palette.ink });
  let x = left + nameWidth + size * 0.5;
  if (look.kind === "ou" && x + 2 * size < right)
    x += write(brush, "OU", { x, y, maxWidth: right - x }, { size: small, weight: 400, colour: palette.soft });
  if (look.chips.length === 0 || zoom < 0.45) return;
  const inner = place.width - 2 * SIZES.padding * zoom;
  if (look.chipRows > 0)
    drawChips(brush, look.chips, { x: left, y: place.y + (SIZES.header - 3) * zoom, width: inner });
  else
    drawChips(brush, look.chips, {
      x: x + 8 * zoom,
      y: y - (SIZES.chipHeight / 2) * zoom,
      width: right - x - 8 * zoom,
      isOneRow: true,
    });
}

/** Between texts beside a name, in their own size. */
const BETWEEN = 0.8;

/** What stands beside a container's name, from right to left, as much of it as there is room for: of answers the worst stay. */
function asideTexts(
  brush: Brush,
  look: Look,
  { size, room }: { readonly size: number; readonly room: number },
): readonly Aside[] {
  let taken = 0;
  const fitting = asidesOf(look, brush.palette).filter(({ text }) => {
    taken += textWidth(brush, text, size, 600) + size * BETWEEN;
    return taken <= room;
  });
  return look.counts.length > 0 ? fitting : fitting.reverse();
}

interface Aside {
  readonly text: string;
  readonly colour: string;
}

/** How its accounts answer, what is kept of several actions, or what a comparison says of it. */
function asidesOf({ counts, kept, compared, tones, found }: Look, palette: Palette): readonly Aside[] {
  return [
    ...counts
      .map(({ answer, count }) => ({
        text: `${ANSWERS[answer].mark} ${numberText(count)}`,
        colour: palette.answer[answer].ink,
      }))
      .reverse(),
    ...kept.map(({ answer, text }) => ({ text, colour: palette.answer[answer].ink })),
    ...(compared === null ? [] : [{ text: compared.text, colour: palette.soft }]),
    ...tones.map(({ tone, count }) => ({
      text: `${TONES[tone].mark} ${numberText(count)}`,
      colour: palette.compared[tone].ink,
    })),
    ...(found === null ? [] : [{ text: found.text, colour: inkOfFinding(palette, found) }]),
  ];
}

function drawEmpty(brush: Brush, box: Box, place: Rect): void {
  const { palette, zoom } = brush;
  const inner = place.width - 2 * SIZES.padding * zoom;
  const y = place.y + (box.headerHeight + SIZES.emptyHeight / 2) * zoom;
  const at = { x: place.x + SIZES.padding * zoom, y, maxWidth: inner };
  const size = smallTextSize(zoom) * zoom;
  const text = EMPTY_TEXTS.find((one) => textWidth(brush, one, size, 400) <= inner) ?? "";
  write(brush, text, at, { size, weight: 400, colour: palette.soft });
}
