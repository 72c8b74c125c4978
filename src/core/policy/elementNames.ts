import { nearestOf } from "../json/nearest";

/** ", as letter case matters" where only that tells a name from an element's; else nothing. */
export function asLetterCaseMatters(name: string, elements: Iterable<string>): string {
  const isElement = [...elements].some((element) => element.toLowerCase() === name.toLowerCase());
  return isElement ? ", as letter case matters" : "";
}

/** What to do about an element that there isn't: write the one that was probably meant. */
export function remedyForElement(name: string, elements: Iterable<string>): string {
  const meant = nearestOf(name, elements);
  if (meant === null) return "Remove it.";
  return meant.toLowerCase() === name.toLowerCase() ? `Write “${meant}”.` : `Did you mean “${meant}”?`;
}
