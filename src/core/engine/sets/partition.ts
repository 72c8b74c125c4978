/**
 * Numbers in classes that are cut again and again: what a cut separates from a class becomes a new class with the next
 * number, what stays keeps its own.
 */
export class Partition {
  count: number;
  /** By number, its class. Copied before the first cut. */
  classOf: Uint32Array;
  readonly #given: Uint32Array;
  /** By class. */
  readonly #sizes: Uint32Array;
  readonly #hits: Uint32Array;
  /** By class, the new class of what a cut separates from it; 0: nothing, as no new class has that number. */
  readonly #separated: Uint32Array;

  constructor(count: number, classOf: Uint32Array) {
    this.count = count;
    this.classOf = classOf;
    this.#given = classOf;
    this.#sizes = new Uint32Array(classOf.length);
    this.#hits = new Uint32Array(classOf.length);
    this.#separated = new Uint32Array(classOf.length);
    for (const its of classOf) this.#sizes[its] = (this.#sizes[its] ?? 0) + 1;
  }

  /** Separates these numbers from all others. Cost: one step for each. */
  cut(numbers: ArrayLike<number>): void {
    const touched = this.#count(numbers);
    let isCut = false;
    for (const its of touched) {
      const hits = this.#hits[its] ?? 0;
      const size = this.#sizes[its] ?? 0;
      this.#hits[its] = 0;
      this.#separated[its] = 0;
      if (hits === size) continue;
      isCut = true;
      this.#separated[its] = this.count;
      this.#sizes[its] = size - hits;
      this.#sizes[this.count++] = hits;
    }
    if (!isCut) return;
    if (this.classOf === this.#given) this.classOf = this.classOf.slice();
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      const to = this.#separated[this.classOf[number] ?? 0] ?? 0;
      if (to !== 0) this.classOf[number] = to;
    }
    for (const its of touched) this.#separated[its] = 0;
  }

  /** How many of the numbers are in each class, and the classes that have some. */
  #count(numbers: ArrayLike<number>): readonly number[] {
    const touched: number[] = [];
    for (let at = 0; at < numbers.length; at++) {
      const its = this.classOf[numbers[at] ?? 0] ?? 0;
      const hits = this.#hits[its] ?? 0;
      if (hits === 0) touched.push(its);
      this.#hits[its] = hits + 1;
    }
    return touched;
  }
}
