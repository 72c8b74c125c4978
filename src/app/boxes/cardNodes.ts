import type { Node as FlowNode } from "reactflow";
import type { NodeId } from "../../core/design/types";
import { type Box, isCard, type Layout, type Rect, SIZES, visitBoxes } from "../../core/layout";
import { type Camera, type Size, worldOnScreen } from "./camera";
import { type Look, lookOf, sameLook } from "./looks";
import type { Scene } from "./scene";

export type CardNode = FlowNode<{ readonly look: Look }, "account" | "folded" | "container">;

/** From this zoom on boxes near the screen are elements of the page, unless they are too many for it. */
const NEAR_FROM = 0.6;
const MOST_CARDS = 150;
const MARGIN = 0.2;

/** The part of the world whose boxes stand in the page; null where the painter shows everything. */
export function nearArea(layout: Layout, camera: Camera, size: Size): Rect | null {
  if (camera.zoom < NEAR_FROM) return null;
  const area = worldOnScreen(camera, size, MARGIN);
  let cards = 0;
  visitBoxes(layout, area, () => {
    cards++;
  });
  return cards > MOST_CARDS ? null : area;
}

/** Whether the boxes of an area still do for what the camera sees now. */
export function isStillNear(area: Rect | null, layout: Layout, camera: Camera, size: Size): boolean {
  if (area === null) return camera.zoom < NEAR_FROM || nearArea(layout, camera, size) === null;
  if (camera.zoom < NEAR_FROM) return false;
  const seen = worldOnScreen(camera, size);
  const isWithin =
    seen.x >= area.x &&
    seen.y >= area.y &&
    seen.x + seen.width <= area.x + area.width &&
    seen.y + seen.height <= area.y + area.height;
  return isWithin && seen.width * 2.2 > area.width;
}

/** The boxes of the area as nodes for React Flow; a node that says the same as before is the same object. */
export function cardNodes(
  scene: Scene,
  area: Rect,
  before: ReadonlyMap<NodeId, CardNode>,
): ReadonlyMap<NodeId, CardNode> {
  const nodes = new Map<NodeId, CardNode>();
  visitBoxes(scene.layout, area, (box) => {
    const look = lookOf(scene, box);
    const known = before.get(box.id);
    nodes.set(box.id, known !== undefined && isUnchanged(known, box, look) ? known : nodeOf(box, look));
  });
  return nodes;
}

function isUnchanged({ position, width, height, data }: CardNode, box: Box, look: Look): boolean {
  return (
    position.x === box.x &&
    position.y === box.y &&
    width === box.width &&
    height === heightOf(box) &&
    sameLook(data.look, look)
  );
}

function heightOf(box: Box): number {
  return isCard(box) ? box.height : Math.max(SIZES.header, box.headerHeight);
}

/** React Flow lets the pointer pass through nodes that it neither drags nor selects; ours answer for themselves. */
const INTERACTIVE = { pointerEvents: "all" } as const;

function nodeOf(box: Box, look: Look): CardNode {
  const size = { width: box.width, height: heightOf(box) };
  return {
    id: box.id,
    type: box.kind === "account" ? "account" : box.kind === "folded" ? "folded" : "container",
    position: { x: box.x, y: box.y },
    ...size,
    measured: size,
    handles: [],
    draggable: false,
    selectable: false,
    focusable: false,
    connectable: false,
    zIndex: box.depth,
    style: INTERACTIVE,
    data: { look },
    domAttributes: { "aria-roledescription": undefined, "aria-describedby": undefined },
  };
}
