import { ROBOTO } from "./roboto";

export type Weight = 400 | 500;

const tables = new Map<Weight, ReadonlyMap<number, number>>();

/** Widths of the font's characters in ems, by code point. */
function advancesOf(weight: Weight): ReadonlyMap<number, number> {
  const known = tables.get(weight);
  if (known !== undefined) return known;
  const { unitsPerEm, advances } = ROBOTO[weight];
  const table = new Map<number, number>();
  for (const run of advances.split(" ")) {
    const [codes = "", width] = run.split(":");
    const [from, to = from] = codes.split("-").map(Number);
    for (let code = from ?? 0; code <= (to ?? 0); code++) table.set(code, Number(width) / unitsPerEm);
  }
  tables.set(weight, table);
  return table;
}

/** What a character takes that another font has to draw, in ems: on the generous side, as that font isn't known. */
function fallbackAdvance(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.35;
  return /[\u2e80-\uffef\u{1f000}-\u{3ffff}]/u.test(character) ? 1 : 0.66;
}

function advanceOf(table: ReadonlyMap<number, number>, character: string): number {
  return table.get(character.codePointAt(0) ?? 0) ?? fallbackAdvance(character);
}

/** Whether the font inside pictures has every character of the text; what it lacks a font of the reader's draws. */
export function isInFont(text: string): boolean {
  const table = advancesOf(400);
  for (const character of text) if (!table.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** The width of a text in pixels. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const table = advancesOf(weight);
  let ems = 0;
  for (const character of text) ems += advanceOf(table, character);
  return ems * size;
}

/** As much of the text as fits (all of it where no width is given), with an ellipsis where that isn't all; empty where not even one character fits. */
export function fitted(
  text: string,
  size: number,
  weight: Weight,
  maxWidth = Number.POSITIVE_INFINITY,
): { readonly text: string; readonly width: number } {
  const width = textWidth(text, size, weight);
  if (width <= maxWidth) return { text, width };
  const table = advancesOf(weight);
  const room = maxWidth / size - advanceOf(table, "…");
  let ems = 0;
  let kept = 0;
  let keptEms = 0;
  let index = 0;
  for (const character of text) {
    if (ems > room) break;
    if (!/\p{M}/u.test(character)) {
      kept = index;
      keptEms = ems;
    }
    ems += advanceOf(table, character);
    index += character.length;
  }
  if (kept === 0) return { text: "", width: 0 };
  return { text: `${text.slice(0, kept).trimEnd()}…`, width: keptEms * size + advanceOf(table, "…") * size };
}
