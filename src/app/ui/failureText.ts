/** How Chrome, Firefox and Safari say that a script can't be fetched, and Vite that a style sheet can't. */
const NOT_FETCHED = /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Why something failed, in a sentence's middle. An open page can't fetch the rest of itself once another version is served. */
export function failureText(failure: unknown): string {
  const text = failure instanceof Error ? failure.message : String(failure);
  if (NOT_FETCHED.test(text))
    return "a part of the page can't be fetched, perhaps because the page was updated since you opened it. Reload it";
  return text || "no reason was given";
}
