import type { Box, Rect } from "../../../core/layout";
import { SIZES } from "../../../core/layout";
import { TONES } from "../../texts/comparisonWords";
import { ANSWERS } from "../../texts/verdicts";
import { EMPTY_TEXT } from "../boxesTexts";
import { type Look, lookOf } from "../looks";
import type { Palette } from "../palette";
import { filteredAt, type Scene } from "../scene";
import { addBox, type Brush, textWidth, write } from "./brush";
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
  const size = Math.min(16, Math.max(15 * zoom, Math.min(11.5, box.headerHeight * zoom * 0.62)));
  const left = place.x + SIZES.padding * Math.max(zoom, 0.4);
  const y = place.y + Math.max(size * 0.75, (SIZES.header / 2) * zoom);
  let right = place.x + place.width - SIZES.padding * Math.max(zoom, 0.4);
  if (place.width > 130 && size >= 8)
    for (const { answer, count } of [...look.counts].reverse()) {
      const text = `${ANSWERS[answer].mark} ${count}`;
      right -= textWidth(brush, text, size * 0.85, 600);
      const style = { size: size * 0.85, weight: 600, colour: palette.answer[answer].ink };
      write(brush, text, { x: right, y, maxWidth: place.width }, style);
      right -= size * 0.7;
    }
  if (place.width > 130 && size >= 8)
    for (const { text, colour } of comparedTexts(look, palette)) {
      right -= textWidth(brush, text, size * 0.85, 600);
      write(brush, text, { x: right, y, maxWidth: place.width }, { size: size * 0.85, weight: 600, colour });
      right -= size * 0.7;
    }
  if (place.width > 130 && size >= 8 && look.passing !== null) {
    const text = look.passing;
    right -= textWidth(brush, text, size * 0.85, 600);
    write(
      brush,
      text,
      { x: right, y, maxWidth: place.width },
      { size: size * 0.85, weight: 600, colour: palette.soft },
    );
    right -= size * 0.7;
  }
  const nameWidth = write(
    brush,
    look.name,
    { x: left, y, maxWidth: right - left },
    { size, weight: 650, colour: palette.ink },
  );
  let x = left + nameWidth + size * 0.5;
  if (look.kind === "ou" && x + 2 * size < right)
    x += write(brush, "OU", { x, y, maxWidth: right - x }, { size: size * 0.8, weight: 400, colour: palette.soft });
  if (look.chips.length === 0 || zoom < 0.45) return;
  const inner = place.width - 2 * SIZES.padding * zoom;
  if (look.chipRows > 0)
    drawChips(brush, look.chips, { x: left, y: place.y + (SIZES.header - 3) * zoom, width: inner });
  else drawChips(brush, look.chips, { x: x + 8 * zoom, y: y - (SIZES.chipHeight / 2) * zoom, width: inner });
}

/** What a comparison says of a container, from right to left. */
function comparedTexts({ compared, tones }: Look, palette: Palette) {
  const counts = tones.map(({ tone, count }) => ({
    text: `${TONES[tone].mark} ${count}`,
    colour: palette.compared[tone].ink,
  }));
  return [...counts.reverse(), ...(compared === null ? [] : [{ text: compared.text, colour: palette.soft }])];
}

function drawEmpty(brush: Brush, box: Box, place: Rect): void {
  const { palette, zoom } = brush;
  const inner = place.width - 2 * SIZES.padding * zoom;
  const y = place.y + (box.headerHeight + SIZES.emptyHeight / 2) * zoom;
  const at = { x: place.x + SIZES.padding * zoom, y, maxWidth: inner };
  write(brush, EMPTY_TEXT, at, { size: 12 * zoom, weight: 400, colour: palette.soft });
}
