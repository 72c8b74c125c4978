import { numberText } from "../words/words";

/** "1,234 MB", rounded up: what is hardly too large for a limit is told as larger. */
export function megabytes(bytes: number): string {
  return `${numberText(Math.ceil(bytes / 1_000_000))} MB`;
}
