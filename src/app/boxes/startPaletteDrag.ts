import type { PointerEvent as ReactPointerEvent } from "react";
import type { Carried } from "../store/carry";
import { beginGesture } from "./gestures";

/**
 * Lets what is pressed be dragged to the canvas: from a few pixels on it is in the hand, over the canvas it shows what
 * dropping it would do, released there it happens. A press without a drag is left to the element's own click.
 */
export function startPaletteDrag(event: ReactPointerEvent, carried: Carried): void {
  beginGesture(
    event.nativeEvent,
    { kind: "carry", carried },
    { holder: event.currentTarget, isAdding: false, policyId: null },
  );
}
