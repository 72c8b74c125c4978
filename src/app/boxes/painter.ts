import type { NodeId } from "../../core/design/types";
import type { Box, Rect } from "../../core/layout";
import type { Camera, Size } from "./camera";
import type { Palette } from "./palette";
import type { Scene } from "./scene";

/** One picture to draw: what is to be seen, from where, and what cards in the page already show. */
export interface Picture {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  /** Boxes whose text stands in the page above the picture: only their frames and overlays are drawn. */
  readonly domIds: ReadonlySet<NodeId>;
  /** Where a box is right now, while boxes move to their places. */
  readonly placeOf: (box: Box) => Rect;
}

/**
 * Draws the boxes. How it does so is its own business: drag, hit test, preview and tests know layout and camera only,
 * so another way to draw is another implementation of this.
 */
export interface Painter {
  paint(picture: Picture): void;
  setPalette(palette: Palette): void;
}
