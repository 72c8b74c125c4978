import { parentIdOf } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import type { Box, Layout } from "../../core/layout";
import { currentDesign } from "../store/documentStore";
import { select, setFolded, useView } from "../store/viewStore";
import type { Camera, Size } from "./camera";

/** The mounted canvas, as gestures, keys and other parts of the page use it. */
export interface Stage {
  readonly element: HTMLElement;
  readonly camera: () => Camera;
  readonly size: () => Size;
  readonly layout: () => Layout;
  /** Looks from elsewhere; `smoothly` unless the person wants no motion. */
  readonly look: (camera: Camera, how: "at-once" | "smoothly") => void;
  /** Brings the node into view, as soon as it is laid out; enlarged where its name couldn't be read. */
  readonly reveal: (nodeId: NodeId) => void;
  /** Lays the boxes out anew for the screen as it is now and shows all of them. */
  readonly fit: () => void;
  /** Whether all boxes are on the screen. */
  readonly showsAll: () => boolean;
  readonly focus: () => void;
}

let mounted: Stage | null = null;

/** Makes a stage the one in use; gives the way to take it away again. */
export function mountStage(stage: Stage): () => void {
  mounted = stage;
  return () => {
    if (mounted === stage) mounted = null;
  };
}

/** The stage in use; null while the canvas isn't shown. */
export function currentStage(): Stage | null {
  return mounted;
}

/** Brings a node into view on the canvas, unfolding what hides it. */
export function revealNode(nodeId: NodeId): void {
  const design = currentDesign();
  const { foldedIds } = useView.getState();
  for (let id = parentIdOf(design, nodeId); id !== null; id = parentIdOf(design, id))
    if (foldedIds.has(id)) setFolded(id, false);
  mounted?.reveal(nodeId);
}

/** Selects a node, brings it into view and gives the canvas the focus. */
export function focusNode(nodeId: NodeId): void {
  select([nodeId]);
  revealNode(nodeId);
  mounted?.focus();
}

/** The box whose name, verdict and details the page shows: the last one selected that is drawn. */
export function primaryBox(layout: Layout): Box | null {
  const last = useView.getState().selectedIds.findLast((id) => layout.boxes.has(id));
  return last === undefined ? null : (layout.boxes.get(last) ?? null);
}
