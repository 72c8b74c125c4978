import { intersects, type Rect } from "../../../core/layout";
import { toScreen } from "../camera";
import type { Picture } from "../painter";
import { addBox, type Brush, grown } from "./brush";

/** Draws selection, what is in the hand, the accounts that a drop would change, the target of a drop and the slot that it would take. */
export function drawOverlays(brush: Brush, { scene, camera, size, placeOf }: Picture): void {
  const { context, palette, zoom } = brush;
  const screen: Rect = { x: -8, y: -8, width: size.width + 16, height: size.height + 16 };
  const boxOf = (id: Parameters<typeof scene.layout.boxes.get>[0]) => scene.layout.boxes.get(id);
  const radiusOf = (isContainer: boolean) => (isContainer ? 14 : 9) * zoom;
  for (const id of scene.carriedIds) {
    const box = boxOf(id);
    if (box === undefined) continue;
    context.beginPath();
    addBox(context, toScreen(camera, placeOf(box)), radiusOf(box.children.length > 0));
    context.globalAlpha = 0.55;
    context.fillStyle = palette.paper;
    context.fill();
    context.globalAlpha = 1;
    context.setLineDash([5, 4]);
    context.strokeStyle = palette.soft;
    context.lineWidth = 1.5;
    context.stroke();
    context.setLineDash([]);
  }
  context.beginPath();
  for (const id of scene.touchedIds) {
    const box = boxOf(id);
    const place = box === undefined ? null : toScreen(camera, placeOf(box));
    if (place !== null && intersects(place, screen)) addBox(context, grown(place, 2), radiusOf(false) + 2);
  }
  context.strokeStyle = palette.accent;
  context.lineWidth = zoom < 0.1 ? 1 : 1.5;
  context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  for (const id of scene.selectedIds) {
    const box = boxOf(id);
    if (box === undefined) continue;
    const place = toScreen(camera, placeOf(box));
    if (intersects(place, screen))
      addBox(context, grown(place, 2.5), radiusOf(box.kind === "ou" || box.kind === "root") + 2);
  }
  context.strokeStyle = palette.accent;
  context.lineWidth = zoom < 0.1 ? 1.5 : 2.5;
  context.stroke();
  const target = scene.target === null ? undefined : boxOf(scene.target.id);
  if (scene.target !== null && target !== undefined) {
    context.beginPath();
    const isContainer = target.kind === "ou" || target.kind === "root";
    addBox(context, grown(toScreen(camera, placeOf(target)), 1), radiusOf(isContainer) + 1);
    const isRefused = scene.target.kind === "refused";
    context.strokeStyle = isRefused ? palette.danger : palette.accent;
    context.lineWidth = 3;
    context.setLineDash(isRefused ? [7, 5] : []);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 0.07;
    context.fillStyle = context.strokeStyle;
    context.fill();
    context.globalAlpha = 1;
  }
  if (scene.mark !== null) {
    const mark = toScreen(camera, scene.mark);
    const width = Math.max(3, mark.width);
    context.fillStyle = palette.accent;
    context.beginPath();
    context.roundRect(mark.x + (mark.width - width) / 2, mark.y, width, mark.height, width / 2);
    context.fill();
  }
}
