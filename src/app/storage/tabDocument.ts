const KEY = "orgwright.document";

/** Each tab comes back to its own document after a reload. */
export function rememberInThisTab(documentId: string): void {
  try {
    sessionStorage.setItem(KEY, documentId);
  } catch {
    // Denied: then every tab comes back to the document that was opened last.
  }
}

/** The document that was open in this tab before a reload; null in a new tab. */
export function documentOfThisTab(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
