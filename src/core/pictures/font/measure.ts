import { ROBOTO } from "./roboto";

export type Weight = 400 | 500;

/** Widths of the font's characters in ems. */
interface Advances {
  readonly byCodePoint: ReadonlyMap<number, number>;
  /** The same of Latin-1, which most texts are made of, by place; NaN where the font has no character. */
  readonly latin: Float64Array;
}

const LATIN_1 = 256;

const tables = new Map<Weight, Advances>();

function advancesOf(weight: Weight): Advances {
  const known = tables.get(weight);
  if (known !== undefined) return known;
  const { unitsPerEm, advances } = ROBOTO[weight];
  const byCodePoint = new Map<number, number>();
  for (const run of advances.split(" ")) {
    const [codes = "", width] = run.split(":");
    const [from, to = from] = codes.split("-").map(Number);
    for (let code = from ?? 0; code <= (to ?? 0); code++) byCodePoint.set(code, Number(width) / unitsPerEm);
  }
  const latin = Float64Array.from({ length: LATIN_1 }, (_, code) => byCodePoint.get(code) ?? Number.NaN);
  const table = { byCodePoint, latin };
  tables.set(weight, table);
  return table;
}

/** What a character takes that another font has to draw, in ems: on the generous side, as that font isn't known. */
function fallbackAdvance(character: string): number {
  if (/[\p{M}\u200d]/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.35;
  return /[\u2e80-\uffef\u{1f000}-\u{3ffff}]/u.test(character) ? 1 : 0.66;
}

function advanceOf({ byCodePoint }: Advances, character: string): number {
  return byCodePoint.get(character.codePointAt(0) ?? 0) ?? fallbackAdvance(character);
}

/** The width of a text in pixels. */
export function textWidth(text: string, size: number, weight: Weight): number {
  return emsOf(text, weight) * size;
}

/** What was measured last: who asks how wide a text is, mostly writes it next. */
let lastText = "";
let lastWeight: Weight = 400;
let lastEms = 0;

function emsOf(text: string, weight: Weight): number {
  if (text === lastText && weight === lastWeight) return lastEms;
  const table = advancesOf(weight);
  const ems = latinEms(table.latin, text);
  lastEms = Number.isNaN(ems) ? otherEms(table, text) : ems;
  lastText = text;
  lastWeight = weight;
  return lastEms;
}

/** NaN: the text has other characters. */
function latinEms(latin: Float64Array, text: string): number {
  let ems = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= LATIN_1) return Number.NaN;
    ems += latin[code]!;
  }
  return ems;
}

function otherEms(table: Advances, text: string): number {
  let ems = 0;
  for (const character of text) ems += advanceOf(table, character);
  return ems;
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
