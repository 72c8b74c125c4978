import type { ActionClasses } from "./actionClasses";
import { type StateVerdicts, VERDICTS } from "./stateVerdicts";
import type { CountedVerdict } from "./types";

/** In a row that nobody asked for yet. */
const NOT_READ = 255;

/**
 * A map's verdicts as one array of bytes with a row for each distinct answer and a column for each class of actions, so that
 * a single verdict is read from three arrays and not from objects all over the memory. A row is filled when it is first
 * asked for.
 */
export class VerdictTable {
  readonly #classOf: Uint32Array;
  readonly #verdicts: readonly StateVerdicts[];
  /** By place, where its row begins. */
  readonly #rows: Int32Array;
  readonly #bytes: Uint8Array;

  /** `verdicts`: by place; those with the same answer are the same object. */
  constructor({ classOf, count }: ActionClasses, verdicts: readonly StateVerdicts[]) {
    this.#classOf = classOf;
    this.#verdicts = verdicts;
    const rows = new Map<StateVerdicts, number>();
    this.#rows = Int32Array.from(verdicts, (its) => {
      const row = rows.get(its) ?? rows.size * count;
      rows.set(its, row);
      return row;
    });
    this.#bytes = new Uint8Array(rows.size * count).fill(NOT_READ);
  }

  verdictOf(place: number, action: number): CountedVerdict {
    const row = this.#rows[place] ?? 0;
    const at = row + (this.#classOf[action] ?? 0);
    if (this.#bytes[at] === NOT_READ) this.#bytes.set(this.#verdicts[place]?.byClassNumber ?? [], row);
    return VERDICTS[this.#bytes[at] ?? 0] ?? "implicitDeny";
  }
}
