import { useEffect } from "react";
import { currentStage } from "../boxes/stage";
import type { SidePanelRequest } from "../store/sidePanels";
import { useView } from "../store/viewStore";

/**
 * When a panel has closed with the focus in it, gives the focus to the button that opens such a panel, in the inspector or the
 * header, where there is one; else to the inspector that comes back, else to the canvas.
 */
export function useFocusReturned(kind: SidePanelRequest["kind"]): void {
  useEffect(
    () => () =>
      queueMicrotask(() => {
        const { activeElement } = document;
        if (useView.getState().sidePanel !== null) return; // another panel has come
        if (activeElement !== null && activeElement !== document.body) return;
        const inspector = document.querySelector("aside[aria-label='Inspector']:not([hidden])");
        const opens = `[data-opens="${kind}"]`;
        const opener =
          inspector?.querySelector<HTMLElement>(opens) ?? document.querySelector<HTMLElement>(`header ${opens}`);
        const control =
          opener ?? inspector?.querySelector<HTMLElement>("button:not(:disabled, [data-term]), [tabindex='0']");
        if (control) control.focus();
        else currentStage()?.focus();
      }),
    [kind],
  );
}
