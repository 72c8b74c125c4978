import type { Point, Rect } from "../layout";
import { fitted, textWidth, type Weight } from "./font/measure";
import { MARK_WIDTH, markedParts, markSvg, round } from "./marks";
import { TextStart, type TextStyle } from "./textStart";
import { xmlText } from "./xml";

export interface StyledText {
  readonly text: string;
  readonly style: TextStyle;
}

/** Where a text stands: its start (or its end, or its middle) and the middle of its line. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  /** More is cut with an ellipsis. */
  readonly maxWidth?: number;
  readonly anchor?: "start" | "middle" | "end";
}

export interface Shape {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string;
  readonly radius?: number;
  readonly opacity?: number;
  readonly round?: boolean;
}

const PARTS_TO_JOIN = 256;

/** SVG while it is written, as text. All names go through `xmlText`. */
export class Sheet {
  /** What is written, joined now and then: many small texts that are kept would have to be moved around in memory. */
  #written = "";
  #parts: string[] = [];
  readonly #usualColour: string;
  /** One for each style that texts were written in: few, and asked often. */
  readonly #starts: TextStart[] = [];

  /** `usualColour`: of texts, as the frame says it. */
  constructor(usualColour: string) {
    this.#usualColour = usualColour;
  }

  toString(): string {
    return this.#written + this.#parts.join("");
  }

  /** Adds what is SVG already. */
  add(svg: string): void {
    if (this.#parts.push(svg) < PARTS_TO_JOIN) return;
    this.#written += this.#parts.join("");
    this.#parts = [];
  }

  /** What is drawn within stands in a group with its corner at `x`, `y`; `title` is what it is, and `told` what is told of it, for those who look into it. */
  group(place: Point, title: string, draw: () => void, told = ""): void {
    this.open(place, title, told);
    draw();
    this.close();
  }

  /** Begins a group, as `group` does. */
  open({ x, y }: Point, title: string, told = ""): void {
    const words = told === "" ? "" : `: ${xmlText(told)}`;
    this.add(`<g transform="translate(${round(x)} ${round(y)})"><title>${xmlText(title)}${words}</title>`);
  }

  close(): void {
    this.add("</g>\n");
  }

  rect({ x, y, width, height }: Rect, shape: Shape): void {
    const radius = shape.radius === undefined ? "" : ` rx="${round(Math.min(shape.radius, width / 2, height / 2))}"`;
    this.add(
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${radius}${attributesOf(shape)}/>`,
    );
  }

  path(d: string, shape: Shape): void {
    this.add(`<path d="${d}"${attributesOf(shape)}/>`);
  }

  /** Writes a text from outside. Gives the width taken. */
  text(text: string, place: TextPlace, style: TextStyle): number {
    const { size, weight } = style;
    const { text: written, width } = fitted(text, size, weight, place.maxWidth);
    if (written === "") return 0;
    const anchor = place.anchor === undefined || place.anchor === "start" ? "" : ` text-anchor="${place.anchor}"`;
    this.add(`${this.#startOf(style).at(place.x, place.y)}${anchor}>${xmlText(written)}</text>`);
    return width;
  }

  #startOf(style: TextStyle): TextStart {
    for (const known of this.#starts)
      if (known.size === style.size && known.weight === style.weight && known.colour === style.colour) return known;
    const start = new TextStart(style, this.#usualColour);
    this.#starts.push(start);
    return start;
  }

  /**
   * Writes a text and, `gap` behind it, another one in its own style: where a program draws them with a wider font than the one
   * inside, the second one moves on. Gives the width taken.
   */
  textAndMore(
    { text, style }: StyledText,
    more: StyledText,
    {
      x,
      y,
      maxWidth,
      gap,
    }: { readonly x: number; readonly y: number; readonly maxWidth: number; readonly gap: number },
  ): number {
    const first = fitted(text, style.size, style.weight, maxWidth);
    const second = fitted(more.text, more.style.size, more.style.weight, maxWidth - first.width - gap);
    const attributes = this.#startOf(more.style).attributes;
    const behind = second.text === "" ? "" : `<tspan dx="${gap}"${attributes}>${xmlText(second.text)}</tspan>`;
    this.add(`${this.#startOf(style).at(x, y)}><tspan>${xmlText(first.text)}</tspan>${behind}</text>`);
    return first.width + (second.text === "" ? 0 : gap + second.width);
  }

  /** Writes our own words, the marks among them as shapes; they begin at `x`, and aren't cut. Gives the width taken. */
  words(text: string, place: Pick<TextPlace, "x" | "y">, style: TextStyle): number {
    const { size, weight, colour } = style;
    let { x } = place;
    for (const { text: part, isMark } of markedParts(text)) {
      if (isMark) {
        this.add(markSvg(part, x + (MARK_WIDTH / 2) * size, place.y, size, colour));
        x += MARK_WIDTH * size;
        continue;
      }
      const words = part.trimStart();
      if (words !== part) x += textWidth(part.slice(0, part.length - words.length), size, weight);
      x += this.text(words, { x, y: place.y }, style);
    }
    return x - place.x;
  }
}

/** The width of our own words with their marks. */
export function wordsWidth(text: string, size: number, weight: Weight): number {
  let width = 0;
  for (const { text: part, isMark } of markedParts(text))
    width += isMark ? MARK_WIDTH * size : textWidth(part, size, weight);
  return width;
}

function attributesOf({ fill, stroke, width, dash, opacity, round: isRound }: Shape): string {
  let attributes = ` fill="${fill ?? "none"}"`;
  if (stroke !== undefined) attributes += ` stroke="${stroke}"`;
  if (width !== undefined) attributes += ` stroke-width="${round(width)}"`;
  if (dash !== undefined) attributes += ` stroke-dasharray="${dash}"`;
  if (isRound === true) attributes += ' stroke-linecap="round"';
  if (opacity !== undefined) attributes += ` opacity="${opacity}"`;
  return attributes;
}
