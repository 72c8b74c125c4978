import { parentIdOf } from "../../../core/design/queries";
import type { NodeId } from "../../../core/design/types";
import { type Box, intersects, type Rect } from "../../../core/layout";
import { toScreen } from "../camera";
import { boundsOf, type Curve, curveBetween } from "../curve";
import type { Picture } from "../painter";
import type { DrawnLine } from "../reachLines";
import type { Scene } from "../scene";
import { addBox, type Brush, grown } from "./brush";

const ALPHA: Readonly<Record<DrawnLine["strength"], number>> = { strong: 1, plain: 0.75, faint: 0.3 };
const WIDTH: Readonly<Record<DrawnLine["strength"], number>> = { strong: 2.5, plain: 1.5, faint: 1.25 };
const DASH = [6, 4];
/** Shorter ones are a point. */
const SHORTEST = 3;

/** Draws who reaches into whom, under the cards: lines that look alike in one path each, what lies off the screen not at all. */
export function drawReaches(brush: Brush, { scene, camera, size, placeOf }: Picture): void {
  if (scene.reachLines.length === 0) return;
  const screen: Rect = { x: -8, y: -8, width: size.width + 16, height: size.height + 16 };
  const places = new Map<NodeId, Rect | null>();
  const placeOn = (id: NodeId): Rect | null => {
    const before = places.get(id);
    if (before !== undefined) return before;
    const box = drawnBox(scene, id);
    const place = box === null ? null : toScreen(camera, placeOf(box));
    places.set(id, place);
    return place;
  };
  const groups = new Map<string, { readonly line: DrawnLine; readonly curves: Curve[] }>();
  for (const line of scene.reachLines) {
    const [hub, other] = [placeOn(line.hub.accountId), placeOn(line.end.nodeId)];
    if (hub === null || other === null || isSame(hub, other)) continue;
    const headHeight = headOf(scene, line.end.nodeId) * camera.zoom;
    const curve =
      scene.overlay?.id === "deploys" ? curveBetween(hub, other, headHeight) : curveBetween(other, hub, headHeight);
    const bounds = boundsOf(curve);
    if (!intersects(grown(bounds, 1), screen) || bounds.width + bounds.height < SHORTEST) continue;
    const key = `${line.strength} ${line.end.isWhole}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { line, curves: [curve] });
    else group.curves.push(curve);
  }
  const inOrder = [...groups.values()].sort((a, b) => ALPHA[a.line.strength] - ALPHA[b.line.strength]);
  for (const { line, curves } of inOrder) drawGroup(brush, line, curves);
  drawHubs(
    brush,
    [...new Set(scene.reachLines.filter(isNotFaint).map(({ hub }) => hub.accountId))].flatMap(
      (id) => placeOn(id) ?? [],
    ),
  );
}

function drawGroup({ context, palette, zoom }: Brush, { strength, end }: DrawnLine, curves: readonly Curve[]): void {
  const width = WIDTH[strength] * Math.max(0.7, Math.min(1, zoom * 1.2));
  context.globalAlpha = ALPHA[strength];
  context.strokeStyle = palette.overlay.line;
  context.fillStyle = palette.overlay.line;
  context.lineWidth = width;
  context.setLineDash(end.isWhole ? [] : DASH);
  context.beginPath();
  for (const { start, control1, control2, end } of curves) {
    context.moveTo(start.x, start.y);
    context.bezierCurveTo(control1.x, control1.y, control2.x, control2.y, end.x, end.y);
  }
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  for (const curve of curves) {
    addArrowhead(context, curve, 3.2 * width + 3);
    context.moveTo(curve.start.x + width + 1, curve.start.y);
    context.arc(curve.start.x, curve.start.y, width + 1, 0, 2 * Math.PI);
  }
  context.fill();
  context.globalAlpha = 1;
}

/** Rings around the accounts that all lines come from or go to. */
function drawHubs({ context, palette, zoom }: Brush, places: readonly Rect[]): void {
  context.beginPath();
  for (const place of places) addBox(context, grown(place, 2), 9 * zoom + 2);
  context.strokeStyle = palette.overlay.line;
  context.lineWidth = zoom < 0.1 ? 1 : 1.5;
  context.stroke();
}

function isNotFaint({ strength }: DrawnLine): boolean {
  return strength !== "faint";
}

function addArrowhead(context: CanvasRenderingContext2D, { control2, end }: Curve, length: number): void {
  const angle = Math.atan2(end.y - control2.y, end.x - control2.x);
  const corner = (turn: number) => ({
    x: end.x - length * Math.cos(angle + turn),
    y: end.y - length * Math.sin(angle + turn),
  });
  const [left, right] = [corner(0.42), corner(-0.42)];
  context.moveTo(end.x, end.y);
  context.lineTo(left.x, left.y);
  context.lineTo(right.x, right.y);
  context.closePath();
}

/** The node's own box, or the folded OU that hides it. */
function drawnBox({ design, layout }: Scene, nodeId: NodeId): Box | null {
  for (let id: NodeId | null = nodeId; id !== null; id = parentIdOf(design, id)) {
    const box = layout.boxes.get(id);
    if (box !== undefined) return box;
  }
  return null;
}

function headOf({ layout }: Scene, id: NodeId): number {
  return layout.boxes.get(id)?.headerHeight ?? 0;
}

function isSame(one: Rect, other: Rect): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width;
}
