const KEY = "orgwright-guesses-declined";
/** Designs that are remembered; the oldest are forgotten. */
const MOST = 100;

/** Whether the guesses of a document were left with “Not now” in this browser. */
export function isDeclined(documentId: string): boolean {
  return declinedIds().includes(documentId);
}

export function keepDeclined(documentId: string): void {
  const ids = [documentId, ...declinedIds().filter((id) => id !== documentId)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // The browser refuses storage: the answer holds for this window.
  }
}

function declinedIds(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
