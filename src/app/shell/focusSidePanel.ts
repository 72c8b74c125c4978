/** The focus goes to the wide panel in the inspector's place, where it isn't in there already. */
export function focusSidePanel(): void {
  const panel = document.querySelector<HTMLElement>("[data-side-panel]");
  if (panel !== null && !panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
}
