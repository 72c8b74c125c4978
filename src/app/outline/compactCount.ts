/** A count in at most four characters, as a narrow column holds them: "847", "2.4k", "10k". Cut, so that none looks reached. */
export function compactCount(count: number): string {
  if (count < 1000) return String(count);
  if (count < 10_000) return `${Math.floor(count / 100) / 10}k`;
  return count < 1_000_000 ? `${Math.floor(count / 1000)}k` : `${Math.floor(count / 1_000_000)}M`;
}

/** How many characters the compact counts up to `greatest` may take. */
export function compactWidth(greatest: number): number {
  return greatest < 1000 ? String(greatest).length : 4;
}
