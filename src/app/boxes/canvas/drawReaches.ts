import { parentIdOf } from "../../../core/design/queries";
import type { NodeId } from "../../../core/design/types";
import { type Box, intersects, type Rect } from "../../../core/layout";
import { toScreen } from "../camera";
import { boundsOf, type Curve } from "../curve";
import type { Picture } from "../painter";
import type { DrawnLine } from "../reachLines";
import { routeOf } from "../routes";
import type { Scene } from "../scene";
import { addBox, type Brush, grown } from "./brush";

const ALPHA: Readonly<Record<DrawnLine["strength"], number>> = { strong: 1, plain: 0.75, faint: 0.3 };
const WIDTH: Readonly<Record<DrawnLine["strength"], number>> = { strong: 2.5, plain: 1.5, faint: 1.25 };
const DASH = [6, 4];
/** Shorter ones are a point. */
const SHORTEST = 3;

/** Draws who reaches into whom, under the cards: lines that look alike in one path each, what lies off the screen not at all. */
export function drawReaches(brush: Brush, picture: Picture): void {
  const { scene, camera, size } = picture;
  if (scene.reachLines.length === 0) return;
  const screen: Rect = { x: -8, y: -8, width: size.width + 16, height: size.height + 16 };
  const placeOf = (box: Box) => toScreen(camera, picture.placeOf(box));
  const isOutward = scene.overlay?.id === "deploys";
  const hubs = new Set<Box>();
  const groups = new Map<string, Group>();
  for (const line of scene.reachLines) {
    const hub = drawnBox(scene, line.hub.accountId);
    const other = drawnBox(scene, line.end.nodeId);
    if (hub === null || other === null || hub === other) continue;
    if (line.strength !== "faint") hubs.add(hub);
    const [from, to] = isOutward ? [hub, other] : [other, hub];
    const curve = routeOf(scene, from, to)(placeOf(from), placeOf(to), camera.zoom);
    const bounds = boundsOf(curve);
    if (!intersects(grown(bounds, 1), screen) || bounds.width + bounds.height < SHORTEST) continue;
    const { strength } = line;
    const isWhole = line.end.isWhole && other.id === line.end.nodeId; // a folded OU around it isn't reached whole
    const key = `${strength} ${isWhole}`;
    const group = groups.get(key) ?? { strength, isWhole, curves: [] };
    groups.set(key, group);
    group.curves.push(curve);
  }
  const inOrder = [...groups.values()].sort((a, b) => ALPHA[a.strength] - ALPHA[b.strength]);
  for (const group of inOrder) drawGroup(brush, group);
  drawHubs(brush, [...hubs].map(placeOf));
}

/** Lines that look alike. */
interface Group {
  readonly strength: DrawnLine["strength"];
  readonly isWhole: boolean;
  readonly curves: Curve[];
}

function drawGroup({ context, palette, zoom }: Brush, { strength, isWhole, curves }: Group): void {
  const width = WIDTH[strength] * Math.max(0.7, Math.min(1, zoom * 1.2));
  context.globalAlpha = ALPHA[strength];
  context.strokeStyle = palette.overlay.line;
  context.fillStyle = palette.overlay.line;
  context.lineWidth = width;
  context.setLineDash(isWhole ? [] : DASH);
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
