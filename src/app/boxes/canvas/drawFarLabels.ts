import { shown } from "../../../core/design/labels";
import { type Box, intersects, type Rect } from "../../../core/layout";
import type { Scene } from "../scene";
import { addBox, type Brush, grown, textWidth, write } from "./brush";

/** A container so far away that its header can't be read, and its place on the screen. */
export interface FarLabel {
  readonly box: Box;
  readonly place: Rect;
}

const SIZE = 11.5;
const LEAST_WIDTH = 84;
const LEAST_HEIGHT = 44;
const UNREADABLE_HEADER = 8;

export function wantsFarLabel({ zoom }: Brush, box: Box, { width, height }: Rect): boolean {
  return box.headerHeight * zoom < UNREADABLE_HEADER && width > LEAST_WIDTH && height > LEAST_HEIGHT;
}

/** Writes the names of what is large enough over its content, the outer ones first; what would cover another is left out. */
export function drawFarLabels(brush: Brush, scene: Scene, labels: readonly FarLabel[]): void {
  const { context, palette } = brush;
  const taken: Rect[] = [];
  for (const { box, place } of labels) {
    const name = shown(scene.design.nodes.get(box.id)?.name ?? box.id);
    const width = Math.min(place.width - 8, textWidth(brush, name, SIZE, 600) + 12);
    const pill: Rect = { x: Math.max(4, place.x + 4), y: Math.max(4, place.y + 4), width, height: 18 };
    if (taken.some((other) => intersects(grown(other, 3), pill))) continue;
    taken.push(pill);
    context.beginPath();
    addBox(context, pill, 5);
    context.globalAlpha = 0.9;
    context.fillStyle = palette.panel;
    context.fill();
    context.globalAlpha = 1;
    const at = { x: pill.x + 6, y: pill.y + pill.height / 2, maxWidth: width - 10 };
    write(brush, name, at, { size: SIZE, weight: 600, colour: palette.ink });
  }
}
