import type { NodeId } from "../../../core/design/types";
import type { Box, Rect } from "../../../core/layout";
import { ANSWER_ORDER } from "../../texts/answerCounts";
import type { Answer } from "../../texts/verdicts";
import { answerIn, type Scene } from "../scene";
import type { Brush } from "./brush";

type Shares = ReadonlyMap<Answer, number>;
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
  let x = top.x;
  for (const answer of ANSWER_ORDER) {
    const part = ((shares.get(answer) ?? 0) / total) * width;
    if (part === 0) continue;
    brush.context.fillStyle = brush.palette.answer[answer].line;
    brush.context.fillRect(x, top.y, part, height);
    x += part;
  }
  if (shares.size === 0) {
    brush.context.fillStyle = brush.palette.line;
    brush.context.fillRect(top.x, top.y, width, height);
  }
}

function sharesOf(scene: Scene, box: Box, cards: readonly Box[]): Shares {
  const byBox = known.get(scene) ?? new Map<NodeId, Shares>();
  known.set(scene, byBox);
  const before = byBox.get(box.id);
  if (before !== undefined) return before;
  const shares = new Map<Answer, number>();
  for (const card of cards) {
    const answer = answerIn(scene, card.id);
    if (answer !== null) shares.set(answer, (shares.get(answer) ?? 0) + 1);
  }
  byBox.set(box.id, shares);
  return shares;
}
