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
      return "The browser closed its storage for this page. Reload the page after saving a file.";
    default:
      return "The browser doesn't let this page keep anything.";
  }
}
