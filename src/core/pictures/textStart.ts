import type { Weight } from "./font/measure";
import { round } from "./marks";

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** What texts look like where nothing is said of it, as the frame around all drawings says it (and a colour). */
export const USUAL_SIZE = 12;
const USUAL_WEIGHT: Weight = 400;

/** From the middle of a line of text to where its letters stand, in ems: half the height of the font's capitals. */
const BASELINE = 0.355;

/**
 * How texts in a style begin. What stands in the same place of its group as the text before is not put together anew, and
 * is one piece in memory (`join` makes that): in large pictures most texts begin like others.
 */
export class TextStart implements TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** The style as attributes. */
  readonly attributes: string;
  /** The same without what the frame says already. */
  readonly #unusual: string;
  #x = Number.NaN;
  #y = Number.NaN;
  #start = "";

  constructor({ size, weight, colour }: TextStyle, usualColour: string) {
    this.size = size;
    this.weight = weight;
    this.colour = colour;
    const ofSize = ` font-size="${round(size)}"`;
    const ofWeight = ` font-weight="${weight}"`;
    const ofColour = ` fill="${colour}"`;
    this.attributes = ofSize + ofWeight + ofColour;
    this.#unusual =
      (size === USUAL_SIZE ? "" : ofSize) +
      (weight === USUAL_WEIGHT ? "" : ofWeight) +
      (colour === usualColour ? "" : ofColour);
  }

  /** `<text x="12" y="24" fill="#fff"`: at `x`, with the middle of its line at `y`. */
  at(x: number, y: number): string {
    if (x === this.#x && y === this.#y) return this.#start;
    this.#x = x;
    this.#y = y;
    this.#start = [`<text x="`, round(x), `" y="`, round(y + BASELINE * this.size), `"`, this.#unusual].join("");
    return this.#start;
  }
}
