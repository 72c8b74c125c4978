import { round } from "../marks";
import { Sheet } from "../sheet";
import { Kept } from "./kept";

interface Part {
  /** As it stands at 0, 0. */
  readonly svg: string;
  /** What refers to it, up to where that says its place; null: it is drawn wherever it stands. */
  readonly reference: string | null;
}

/**
 * What looks alike in many boxes, drawn once: look it up, draw it where it is null, add it. In large pictures it is said once
 * and referred to; in others it stands wherever it is seen, for programs that edit them.
 */
export class Parts {
  readonly cards = new Kept<Part>();
  readonly chips = new Kept<Part>();
  readonly useCases = new Kept<Part>();
  readonly asides = new Kept<Part>();
  readonly #sheet: Sheet;
  readonly #usualColour: string;
  readonly #isReferredTo: boolean;
  #definitions = "";
  #count = 0;

  constructor(sheet: Sheet, usualColour: string, isReferredTo: boolean) {
    this.#sheet = sheet;
    this.#usualColour = usualColour;
    this.#isReferredTo = isReferredTo;
  }

  draw(place: Kept<Part>, draw: (sheet: Sheet) => void): void {
    const sheet = new Sheet(this.#usualColour);
    draw(sheet);
    const svg = sheet.toString();
    if (!this.#isReferredTo) {
      place.value = { svg, reference: null };
      return;
    }
    const id = `part-${this.#count++}`;
    this.#definitions += `<g id="${id}">${svg}</g>\n`;
    // Joined, these are one piece in memory each.
    place.value = { svg: ['<use href="#', id, '"/>'].join(""), reference: ['<use href="#', id, '"'].join("") };
  }

  /** Adds what was drawn with its corner at a point. */
  add({ value }: Kept<Part>, x: number, y: number): void {
    if (value === null) return;
    const { svg, reference } = value;
    if (x === 0 && y === 0) this.#sheet.add(svg);
    else if (reference !== null) this.#sheet.add(`${reference} x="${round(x)}" y="${round(y)}"/>`);
    else this.#sheet.add(`<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`);
  }

  /** What is said once. */
  definitions(): string {
    return this.#definitions;
  }
}
