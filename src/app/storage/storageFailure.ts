/** The browser took the storage away while the page was open. */
export const CONNECTION_LOST =
  "The browser closed its storage for this page, or a newer Orgwright is open in another window. Save a file, then reload the page.";

/** The storage takes longer than anyone should wait; it may still come. */
export const NO_ANSWER = "The browser's storage doesn't answer yet.";

/** Why the browser doesn't keep what it was given, for the person. */
export function reasonOf(failure: unknown): string {
  const name = failure instanceof Error ? failure.name : "";
  switch (name) {
    case "QuotaExceededError":
      return "The browser has no room left for this page.";
    case "VersionError":
      return "This browser holds designs of a newer Orgwright. Reload the page to get it.";
    case "InvalidStateError":
    case "AbortError":
      return CONNECTION_LOST;
    default:
      return "The browser doesn't let this page keep anything.";
  }
}
