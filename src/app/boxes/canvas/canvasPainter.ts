import { type Box, intersects, isCard, type Rect, SIZES } from "../../../core/layout";
import { toScreen } from "../camera";
import type { Painter, Picture } from "../painter";
import type { Palette } from "../palette";
import type { Brush } from "./brush";
import { drawBar } from "./drawBars";
import { drawCards, type PlacedCard } from "./drawCards";
import { drawContainer } from "./drawContainers";
import { drawFarLabels, type FarLabel, wantsFarLabel } from "./drawFarLabels";
import { drawOverlays } from "./drawOverlays";
import { drawReaches } from "./drawReaches";

/** Below this height on screen a card is a point: the accounts of an OU become one bar. */
const CARD_FROM = 3.2;
const DOT_GAP = 24;

/**
 * Draws on one canvas, as sharp as the screen is. What lies off the screen, and what is too small to see, is skipped
 * with everything under it, so the cost follows what is seen.
 */
export function createCanvasPainter(canvas: HTMLCanvasElement, firstPalette: Palette): Painter {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no canvas to draw on.");
  let palette = firstPalette;
  return {
    setPalette(next) {
      palette = next;
    },
    paint(picture) {
      const { camera, size } = picture;
      fitToScreen(canvas, size.width, size.height);
      const ratio = canvas.width / size.width;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.textBaseline = "middle";
      const brush: Brush = { context, palette, zoom: camera.zoom };
      drawPaper(brush, picture);
      drawBoxes(brush, picture);
      drawOverlays(brush, picture);
    },
  };
}

function fitToScreen(canvas: HTMLCanvasElement, width: number, height: number): void {
  const ratio = Math.max(1, devicePixelRatio || 1);
  const wanted = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  if (canvas.width !== wanted.width) canvas.width = wanted.width;
  if (canvas.height !== wanted.height) canvas.height = wanted.height;
}

function drawPaper({ context, palette, zoom }: Brush, { camera, size }: Picture): void {
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, size.width, size.height);
  // The dots keep about the same distance on screen whatever the zoom.
  const gap = DOT_GAP * zoom * 2 ** Math.round(Math.log2(1 / zoom));
  context.fillStyle = palette.dots;
  const startX = ((camera.x % gap) + gap) % gap;
  const startY = ((camera.y % gap) + gap) % gap;
  for (let x = startX; x < size.width; x += gap)
    for (let y = startY; y < size.height; y += gap) context.fillRect(x - 0.75, y - 0.75, 1.5, 1.5);
}

function drawBoxes(brush: Brush, picture: Picture): void {
  const { scene, camera, size, domIds, placeOf } = picture;
  const screen: Rect = { x: -4, y: -4, width: size.width + 8, height: size.height + 8 };
  const screenPlaceOf = (box: Box) => toScreen(camera, placeOf(box));
  const hasCards = SIZES.cardHeight * camera.zoom >= CARD_FROM;
  const cards: PlacedCard[] = [];
  const labels: FarLabel[] = [];
  const open: Box[] = [scene.layout.root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    const place = screenPlaceOf(box);
    if (!intersects(place, screen)) continue;
    if (isCard(box)) {
      if (!domIds.has(box.id)) cards.push({ box, place });
      continue;
    }
    drawContainer(brush, scene, box, place, domIds.has(box.id));
    if (wantsFarLabel(brush, box, place)) labels.push({ box, place });
    if (place.width < 3 || place.height < 3) continue;
    if (!hasCards) drawBar(brush, scene, box, screenPlaceOf);
    for (let index = box.children.length - 1; index >= 0; index--) {
      const child = box.children[index]!;
      if (hasCards || child.kind !== "account") open.push(child);
    }
  }
  drawReaches(brush, picture);
  drawCards(brush, scene, cards);
  drawFarLabels(brush, scene, labels);
}
