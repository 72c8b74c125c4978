/** No sentence where there is nothing to name. */
export function sentence<T>(
  all: readonly T[],
  describe: (one: T) => string,
  write: (names: string) => string,
): readonly string[] {
  return all.length === 0 ? [] : [write(listed(all.slice(0, MAX_NAMED + 1).map(describe), all.length))];
}

export const MAX_NAMED = 20;

/** "A, B and C"; beyond twenty, "A, … and 30 more". */
export function listed(names: readonly string[], count = names.length): string {
  if (count === 1) return names[0] ?? "";
  if (count <= MAX_NAMED) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, MAX_NAMED).join(", ")} and ${count - MAX_NAMED} more`;
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
