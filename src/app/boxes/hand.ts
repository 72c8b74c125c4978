import { create } from "zustand";
import type { Point, Rect } from "../../core/layout";

/** Where the pointer is while something is held or a selection rectangle is drawn; pixels of the window. */
interface Hand {
  readonly at: Point | null;
  readonly marquee: Rect | null;
}

export const useHand = create<Hand>()(() => ({ at: null, marquee: null }));
