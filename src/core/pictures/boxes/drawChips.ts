import { SIZES } from "../../layout";
import { textWidth } from "../font/measure";
import { round } from "../marks";
import type { Sheet } from "../sheet";
import type { Theme } from "../theme";
import { type BoxPen, small } from "./boxPen";
import type { ChipLook, ChipTone } from "./chipLooks";

/** Draws policy chips in rows, each row filled before the next one. */
export function drawChips(
  pen: BoxPen,
  chips: readonly ChipLook[],
  at: { readonly x: number; readonly y: number; readonly width: number },
): void {
  let { x, y } = at;
  for (const chip of chips) {
    const wanted = textWidth(chip.text, SIZES.smallText, 500) + SIZES.chipPadding;
    const width = Math.min(chip.width, wanted, at.width);
    if (x > at.x && x + width > at.x + at.width + 0.5) {
      x = at.x;
      y += SIZES.chipRow;
    }
    pen.seen.tones.add(chip.tone);
    const drawn = pen.parts.chips.at(chip.text).at(chip.tone).at(width);
    if (drawn.value === null) pen.parts.draw(drawn, lookOfChip(pen.theme, chip, width));
    pen.parts.add(drawn, x, y);
    x += width + SIZES.chipGap;
  }
}

/** Draws a chip with its corner at 0, 0. */
function lookOfChip(theme: Theme, { text, tone }: ChipLook, width: number): (sheet: Sheet) => void {
  const height = SIZES.chipHeight;
  const { fill, line, ink } = chipColours(theme, tone);
  const inset = line === null ? 0 : 0.75;
  const middle = height / 2;
  return (sheet) => {
    sheet.rect(
      { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset },
      {
        fill,
        radius: 5,
        ...(line === null ? {} : { stroke: line, width: 1.5 }),
        ...(tone === "may-deny" ? { dash: "0 3", round: true } : tone === "off" ? { dash: "3 3" } : {}),
      },
    );
    // From its middle, so that a wider font than the one inside goes over neither edge alone.
    const place = { x: width / 2, y: middle, maxWidth: width - 15, anchor: "middle" } as const;
    const taken = sheet.text(text, place, small(ink, 500));
    if (tone === "off")
      sheet.path(`M${round((width - taken) / 2)} ${middle}h${round(taken)}`, { stroke: ink, width: 1 });
  };
}

/** The width of chips in one row. */
export function chipsWidth(chips: readonly ChipLook[]): number {
  return chips.reduce((sum, { width }) => sum + width + SIZES.chipGap, 0);
}

export function chipColours(
  theme: Theme,
  tone: ChipTone,
): { readonly fill: string; readonly line: string | null; readonly ink: string } {
  switch (tone) {
    case "quiet":
      return { fill: theme.quiet, line: null, ink: theme.soft };
    case "off":
      return { fill: theme.quiet, line: theme.edge, ink: theme.soft };
    case "may-deny":
      return theme.answer["passes-if"];
    case "denies":
    case "missing":
      return theme.answer.blocked;
  }
}
