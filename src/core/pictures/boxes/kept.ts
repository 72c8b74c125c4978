type KeyPart = string | number | null;

/**
 * What was worked out once, found by one part of its key after the other: `kept.at("chip").at(text).at(width)`. Looking up a
 * key that was put together of its parts takes longer; and what follows each other often has the same key.
 */
export class Kept<T> {
  value: T | null = null;
  #lastKey: KeyPart = null;
  #last: Kept<T> | null = null;
  readonly #next = new Map<KeyPart, Kept<T>>();

  at(key: KeyPart): Kept<T> {
    if (this.#last !== null && key === this.#lastKey) return this.#last;
    let next = this.#next.get(key);
    if (next === undefined) {
      next = new Kept();
      this.#next.set(key, next);
    }
    this.#lastKey = key;
    this.#last = next;
    return next;
  }
}
