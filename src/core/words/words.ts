import { numberText } from "../json/numberText";

export { numberText };

/** "1 account", "3 accounts". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberText(count)} ${count === 1 ? noun : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[], conjunction: "and" | "or" = "and"): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} ${conjunction} ${parts.at(-1)}`;
}

/** Like `listed`, but past `most` parts the rest are only counted: "a, b and 4 more". */
export function listedUpTo(most: number, parts: readonly string[]): string {
  if (parts.length <= most) return listed(parts);
  return listed([...parts.slice(0, most), `${parts.length - most} more`]);
}
