import { currentStage } from "../boxes/stage";

/** Gives the focus to the view of the organization. */
export function focusView(): void {
  const stage = currentStage();
  if (stage !== null) stage.focus();
  else document.querySelector<HTMLElement>("main [tabindex='0'], main button:not(:disabled)")?.focus();
}

/** Once the dialog that opened a design has gone, the view gets the focus; outline and side panel keep theirs. */
export function focusOpened(): void {
  setTimeout(() => {
    if (!document.activeElement?.closest("#outline, [data-side-panel]")) focusView();
  });
}
