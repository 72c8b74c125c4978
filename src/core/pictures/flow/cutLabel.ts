import type { Design } from "../../design/types";
import type { Filter } from "../../engine";
import type { FlowNode } from "../../layout";
import { policyMark } from "../../words/policyWords";
import { ANSWERS, type Answer } from "../../words/verdicts";
import { answerOfFilter, arrivesAt, passageAt, type Stream } from "./stream";

/** What one stream meets at a node. */
export interface Met {
  readonly stream: Stream;
  /** Its place among the streams. */
  readonly lane: number;
  readonly filters: readonly Filter[];
}

/** What the streams meet at a node that they come to. */
export function metAt(node: FlowNode, streams: readonly Stream[]): readonly Met[] {
  return streams.flatMap((stream, lane) => {
    const { filters } = passageAt(stream, node.id);
    return filters.length > 0 && arrivesAt(stream, node.id, node.parentId) ? [{ stream, lane, filters }] : [];
  });
}

/** What filters somewhere, as it is labelled there. */
export interface CutLabel {
  readonly answer: Answer;
  /** "⊘ ProtectData", "⊘ RCP OnlyOverTls", "∅ nothing allows it": shortened where there is little room. */
  readonly name: string;
  /** What is never left out: "−5", "(if…)", "+1" for others that filter there too. */
  readonly more: string;
}

/** The label of what streams meet at a node; null where they meet nothing. */
export function cutLabelOf(design: Design, met: readonly Met[]): CutLabel | null {
  const all = met.flatMap(({ stream, filters }) => filters.map((filter) => ({ filter, asksMany: stream.asksMany })));
  const [first] = all;
  if (first === undefined) return null;
  const { filter, asksMany } = first;
  const answer = answerOfFilter(filter);
  const others = new Set(all.map((each) => `${each.filter.policyId} ${each.filter.effect}`)).size - 1;
  const more = [
    asksMany ? `−${filter.actionCount.toLocaleString("en-US")}` : "",
    answer === "passes-if" ? "(if…)" : "",
    others > 0 ? `+${others}` : "",
  ];
  return {
    answer,
    name: `${ANSWERS[answer].mark} ${nameOf(design, filter, asksMany)}`,
    more: more.filter(Boolean).join(" "),
  };
}

function nameOf(design: Design, { policyId }: Filter, asksMany: boolean): string {
  if (policyId !== null) return policyMark(design, policyId);
  return asksMany ? "nothing allows" : "nothing allows it";
}

const PIXELS_PER_CHARACTER = 7.4;
const AROUND = 24;

/** About how wide a label is, in pixels. */
export function cutWidth({ name, more }: CutLabel): number {
  return (name.length + more.length) * PIXELS_PER_CHARACTER + AROUND;
}
