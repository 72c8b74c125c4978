import type { NodeId } from "../../../core/design/types";
import type { Box, Rect } from "../../../core/layout";
import { ANSWER_ORDER } from "../../../core/words/answerCounts";
import { TONE_ORDER } from "../../texts/comparisonWords";
import { edgeIn, type Scene } from "../scene";
import type { Brush } from "./brush";
import { type EdgeKind, tintOf } from "./drawEdge";

type Shares = ReadonlyMap<EdgeKind, number>;
const ORDER: readonly EdgeKind[] = [...TONE_ORDER, ...ANSWER_ORDER];
const known = new WeakMap<Scene, Map<NodeId, Shares>>();

/** Draws a container's own accounts as one bar of their answers: for a distance where cards are points. */
export function drawBar(brush: Brush, scene: Scene, box: Box, placeOf: (box: Box) => Rect): void {
  const cards = box.children.filter((child) => child.kind === "account");
  const [first] = cards;
  const last = cards.at(-1);
  if (first === undefined || last === undefined) return;
  const top = placeOf(first);
  const end = placeOf(last);
  const inner = placeOf(box);
  const margin = Math.min(2, inner.width / 6);
  const width = Math.max(top.width, inner.x + inner.width - top.x - margin);
  const height = Math.max(1.5, end.y + end.height - top.y);
  const shares = sharesOf(scene, box, cards);
  const total = cards.length;
  brush.context.fillStyle = brush.palette.line;
  brush.context.fillRect(top.x, top.y, width, height);
  let x = top.x;
  for (const kind of ORDER) {
    const part = ((shares.get(kind) ?? 0) / total) * width;
    if (part === 0) continue;
    brush.context.fillStyle = tintOf(brush.palette, kind).line;
    brush.context.fillRect(x, top.y, part, height);
    x += part;
  }
}

function sharesOf(scene: Scene, box: Box, cards: readonly Box[]): Shares {
  const byBox = known.get(scene) ?? new Map<NodeId, Shares>();
  known.set(scene, byBox);
  const before = byBox.get(box.id);
  if (before !== undefined) return before;
  const shares = new Map<EdgeKind, number>();
  for (const card of cards) {
    const kind = edgeIn(scene, card.id);
    if (kind !== null) shares.set(kind, (shares.get(kind) ?? 0) + 1);
  }
  byBox.set(box.id, shares);
  return shares;
}
