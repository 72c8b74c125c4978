import { numberText } from "../json/numberText";
import {
  LimitReached,
  MAX_ENTRIES,
  MAX_EVALUATION_DEPTH,
  MAX_EVALUATION_STEPS,
  MAX_TEXT_CHARACTERS,
  MAX_VALUE_NESTING,
} from "./limits";
import type { Located } from "./syntax";

/** What evaluation has used up; each method throws `LimitReached` where it would go over a limit. */
export class Budget {
  /** What is worked out just now: where the limit is told. */
  current: Located | null = null;
  #steps = 0;
  #depth = 0;

  /** Counts what is made or gone through. */
  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MAX_EVALUATION_STEPS)
      throw new LimitReached(
        `The configuration takes more than ${numberText(MAX_EVALUATION_STEPS)} steps to work out.`,
        "Read a smaller folder.",
      );
  }

  /** Before a list, set, map or for_each of this many entries is made. */
  entries(count: number): void {
    if (count > MAX_ENTRIES)
      throw new LimitReached(
        `${numberText(count)} entries would be made here; at most ${numberText(MAX_ENTRIES)} are.`,
        "Make it smaller.",
      );
    this.spend(count);
  }

  /** Before a text of this length is made, of which `added` characters are new. */
  text(characters: number, added = characters): void {
    if (characters > MAX_TEXT_CHARACTERS)
      throw new LimitReached(
        `A text of ${numberText(characters)} characters would be made here; at most ${numberText(MAX_TEXT_CHARACTERS)} are.`,
        "Make it shorter.",
      );
    this.spend((added >> 4) + 1);
  }

  /** Evaluation goes one level deeper; `leave` when it comes back. */
  enter(): void {
    if (++this.#depth > MAX_EVALUATION_DEPTH)
      throw new LimitReached(`Expressions lead into each other more than ${MAX_EVALUATION_DEPTH} deep.`);
  }

  leave(): void {
    this.#depth--;
  }

  /** One level deeper into a value that is gone through. */
  nesting(depth: number): void {
    this.spend(1);
    if (depth > MAX_VALUE_NESTING)
      throw new LimitReached(`Lists and objects lie in each other more than ${MAX_VALUE_NESTING} deep.`);
  }
}
