import { numberText } from "../../core/words/words";

/** "2.1 kB", "340 bytes": a text as a file, in UTF-8. */
export function sizeText(text: string): string {
  const { size } = new Blob([text]);
  if (size < 1_000) return size === 1 ? "1 byte" : `${size} bytes`;
  if (size < 1_000_000) return `${(size / 1_000).toFixed(1)} kB`;
  return `${numberText(Math.round(size / 100_000) / 10)} MB`;
}
