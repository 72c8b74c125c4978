import { labelOf } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { answerCountsOf, answerCountsSentence } from "../../core/words/answerCounts";
import { isColliding } from "../../core/words/isColliding";
import { sharesSentence } from "../../core/words/shares";
import { spokenOf } from "../overlays/reachesOfAccount";
import { contentLine, verdictWord } from "./boxesTexts";
import { actionsAt, answerIn, type Scene } from "./scene";

/** "ecommerce-dev: passes SCPs", "Runtime OU, 7 accounts · 2 OUs: 5 pass, 2 blocked": a box for those who hear it. */
export function describeNode(scene: Scene, nodeId: NodeId): string {
  const name = labelOf(scene.design, nodeId);
  const actions = actionsAt(scene, nodeId);
  if (actions !== null) return `${name}: ${sharesSentence(actions)}.`;
  const box = scene.layout.boxes.get(nodeId);
  if (box === undefined || box.kind === "account") {
    const answer = answerIn(scene, nodeId);
    const node = scene.design.nodes.get(nodeId);
    const sentences = [
      answer === null ? `${name}.` : `${name}: ${verdictWord(answer, null)}.`,
      node?.kind === "account" && isColliding(scene.design, node) ? "Its use cases collide." : "",
      node?.kind === "account" && scene.overlay !== null ? spokenOf(scene.design, scene.overlay, node) : "",
    ];
    return sentences.filter(Boolean).join(" ");
  }
  const counts = scene.colouring?.counts.get(nodeId);
  const content = `${name}, ${contentLine(box)}`;
  return counts === undefined ? `${content}.` : `${content}: ${answerCountsSentence(answerCountsOf(counts))}.`;
}
