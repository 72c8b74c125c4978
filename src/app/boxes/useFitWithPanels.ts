import { useEffect, useRef } from "react";
import { useView } from "../store/viewStore";
import type { Size } from "./camera";
import { currentStage } from "./stage";

/**
 * Lays out and fits anew once the canvas has the size that the panels beside it leave: when they are hidden or shown, and,
 * where everything was in sight, when a comparison or another wide panel comes or goes.
 */
export function useFitWithPanels(size: Size, layOutAnew: () => void): void {
  const panelsShown = useView((state) => state.sidePanelsShown);
  const panel = useView(({ sidePanel }) => sidePanel?.kind);
  const last = useRef({ panelsShown, panel, size });
  const sawAll = useRef(false);
  useEffect(() => {
    const was = last.current;
    const isOther = was.panelsShown !== panelsShown || was.panel !== panel;
    if (isOther && was.size === size) {
      sawAll.current = currentStage()?.showsAll() ?? false; // the new size comes a frame later
      return;
    }
    last.current = { panelsShown, panel, size };
    if (was.panelsShown !== panelsShown || (isOther && sawAll.current)) layOutAnew();
  }, [panelsShown, panel, size, layOutAnew]);
}
