/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = "and"): string {
  const [end = "", ...others] = items.toReversed();
  return others.length === 0 ? end : `${others.reverse().join(", ")} ${last} ${end}`;
}

/** "1 account", "3 accounts". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
