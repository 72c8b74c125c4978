import { useEffect, useRef } from "react";
import { useView } from "../store/viewStore";
import type { Size } from "./camera";

/** Lays out and fits anew once the canvas has the size that hiding or showing the side panels gives it. */
export function useFitWithPanels(size: Size, layOutAnew: () => void): void {
  const panelsShown = useView((state) => state.sidePanelsShown);
  const last = useRef({ panelsShown, size });
  useEffect(() => {
    const was = last.current;
    if (was.panelsShown !== panelsShown && was.size === size) return; // the new size comes a frame later
    last.current = { panelsShown, size };
    if (was.panelsShown !== panelsShown) layOutAnew();
  }, [panelsShown, size, layOutAnew]);
}
