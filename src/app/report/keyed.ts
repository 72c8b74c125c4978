/** With its place as the key: what a report says never changes place, it is written anew. */
export function keyed<T>(all: readonly T[]): readonly (readonly [number, T])[] {
  return all.map((one, index) => [index, one]);
}
