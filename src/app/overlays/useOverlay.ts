import { useMemo } from "react";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { type Overlay, overlayOf } from "./overlay";

/** What is laid over the open design; null: nothing. */
export function useOverlay(): Overlay | null {
  const design = useDesign();
  const id = useView((state) => state.overlay);
  return useMemo(() => (id === null ? null : overlayOf(design, id)), [design, id]);
}
