import type { Point } from "../../core/layout";
import type { Carried, DropPlace } from "../store/carry";

/** A view that things are dragged over without a camera and boxes: it says itself what lies where. */
export interface DropSurface {
  /** Where something in the hand would go at a point of the window; null: nowhere. */
  readonly placeAt: (at: Point, carried: Carried) => DropPlace | null;
  /** Scrolls while something is held near an edge. Gives whether it did. */
  readonly scrollAt: (at: Point) => boolean;
  /** A finger rested on the spot. */
  readonly openMenuAt: (at: Point) => void;
}

let mounted: DropSurface | null = null;

/** Makes a surface the one in use; gives the way to take it away again. */
export function mountDropSurface(surface: DropSurface): () => void {
  mounted = surface;
  return () => {
    if (mounted === surface) mounted = null;
  };
}

/** The surface in use; null while another view is shown. */
export function currentDropSurface(): DropSurface | null {
  return mounted;
}
