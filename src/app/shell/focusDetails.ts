/** The focus goes to the first thing in the inspector that takes it; gives whether there is one. */
export function focusDetails(): boolean {
  const inspector = document.querySelector("[data-details]");
  const first = inspector?.querySelector<HTMLElement>("button, input, select, textarea, a[href], [tabindex='0']");
  first?.focus();
  return first !== undefined && first !== null;
}
