import type { NodeId } from "../../design/types";
import { type FlowLayout, type FlowNode, isOpenInFlow } from "../../layout";
import type { Answer } from "../../words/verdicts";
import type { Lane } from "./lanes";
import { BAR, type FlowPlaces, GATE, IAM, type Place } from "./places";
import { isStoppedByOwner } from "./resourceSide";
import { answerOfFilter, arrivesAt, endAt, passageAt, type Stream } from "./stream";

/** A part of a thread; `answer` says how it is drawn. */
export interface Thread {
  readonly id: string;
  readonly lane: number;
  readonly answer: Answer;
  readonly path: string;
  readonly width: number;
  /** Whether its width says how much comes through. */
  readonly isWide: boolean;
  /** Pixels of the width that pass only under a condition. */
  readonly open: number;
}

/** Where a thread is cut, or goes on only under a condition. */
export interface Mark {
  readonly id: string;
  readonly answer: Answer;
  readonly place: Place;
}

/** Pixels from what cuts a thread to the mark. */
const STUB = 22;
/** Between the marks of two lanes at one bar. */
const APART = 17;

/** The threads and marks that are in sight. */
export function threadsOf(
  layout: FlowLayout,
  lanes: readonly Lane[],
  places: FlowPlaces,
): { readonly threads: readonly Thread[]; readonly marks: readonly Mark[] } {
  const threads: Thread[] = [];
  const marks: Mark[] = [];
  for (const node of layout.nodes) {
    const parent = node.parentId === null ? undefined : layout.byId.get(node.parentId);
    const to = places.placeOf(node);
    const from = parent === undefined ? { x: -BAR, y: to.y } : places.placeOf(parent);
    if (!places.isEdgeInSight(from, to)) continue;
    let marked = 0;
    let gated = 0;
    for (const lane of lanes) {
      const { stream, index, offset } = lane;
      if (!arrivesAt(stream, node.id, node.parentId)) continue;
      const drawn = { lane: index, id: `${node.id} ${stream.id}`, isWide: stream.asksMany };
      const y = to.y + offset;
      const ending = endOf(stream, node);
      const isOpen = isOpenInFlow(node);
      const isCutAtCard = !isOpen && ending !== null && ending !== "passes-if";
      const end = isCutAtCard ? to.x - STUB - 10 : to.x;
      const before = arriving(lane, node, parent?.id ?? null);
      threads.push({ ...drawn, ...before, path: curve(from.x + BAR, from.y + offset, end, y) });
      if (ending !== null) {
        const at = isOpen ? to.x + BAR + STUB + APART * marked++ : to.x - 11;
        const stub = isOpen ? [to.x + BAR, at - 7] : [end, at - 7];
        const kept = Math.min(before.width, lane.width);
        if (ending !== "passes-if")
          threads.push({
            ...drawn,
            id: `${drawn.id} end`,
            answer: ending,
            path: `M${stub[0]},${y}H${stub[1]}`,
            width: Math.max(3, kept),
            open: 0,
          });
        marks.push({ id: drawn.id, answer: ending, place: { x: at, y } });
      }
      if (isOpen) continue;
      const outgoing = outOf(node, lane, places, gated);
      if (outgoing.mark !== null) gated++;
      threads.push(...outgoing.threads);
      if (outgoing.mark !== null) marks.push(outgoing.mark);
    }
  }
  return { threads, marks };
}

/** How a thread comes to a node: as what is above lets it through. */
function arriving(
  { stream, width }: Lane,
  node: FlowNode,
  parentId: NodeId | null,
): Pick<Thread, "answer" | "width" | "open"> {
  if (passageAt(stream, node.id).answer === "exempt") return { answer: "exempt", width, open: 0 };
  if (parentId === null) return { answer: "passes", width, open: 0 };
  const { share, openShare, answer } = passageAt(stream, parentId);
  if (!stream.asksMany) return { answer: answer === "passes-if" ? "passes-if" : "passes", width, open: 0 };
  return { answer: "passes", width: Math.max(1, share * width), open: openShare * width };
}

/** How a stream ends at a node, or that it hangs on a condition from there; null: it goes on as it came. */
function endOf(stream: Stream, node: FlowNode): Answer | null {
  const { share, answer, filters } = passageAt(stream, node.id);
  if (answer === "exempt") return null;
  if (share === 0) return answer === "nothing-allows" ? answer : "blocked";
  if (stream.asksMany) return null;
  return filters.some((filter) => answerOfFilter(filter) === "passes-if") ? "passes-if" : null;
}

/**
 * What leaves a card: into the band of IAM, or as far as the bar at which the RCPs of the resource's account cut it.
 * `marked`: how many other lanes have a mark there.
 */
function outOf(
  node: FlowNode,
  { stream, index, offset, width }: Lane,
  places: FlowPlaces,
  marked: number,
): { readonly threads: readonly Thread[]; readonly mark: Mark | null } {
  const { share, answer } = endAt(stream, stream.onTheWay, node.id);
  if (share === 0) return { threads: [], mark: null };
  const right = places.placeOf(node).x + places.cardWidth;
  const y = places.placeOf(node).y + offset;
  const id = `${node.id} ${stream.id}`;
  const drawn = { lane: index, isWide: stream.asksMany, open: 0 };
  const part = (name: string, from: number, to: number, look: Pick<Thread, "answer" | "width">): Thread => ({
    ...drawn,
    ...look,
    id: `${id} ${name}`,
    path: `M${from},${y}H${to}`,
  });
  const lookOf = (passing: number, given: Answer): Pick<Thread, "answer" | "width"> => ({
    answer: given === "partly" ? "passes" : given,
    width: stream.asksMany ? Math.max(1, passing * width) : width,
  });
  const iam = places.width - 10 - IAM.width;
  if (places.gate === null || !isStoppedByOwner(stream))
    return { threads: [part("IAM", right, iam, lookOf(share, answer))], mark: null };
  const end = endAt(stream, stream.colouring, node.id);
  const at = places.gate - 11 - APART * (marked % 2);
  if (end.share === 0) {
    const cut = end.answer === "nothing-allows" ? end.answer : "blocked";
    return {
      threads: [
        part("way", right, at - 14, lookOf(share, answer)),
        part("end", at - 14, at - 7, { answer: cut, width: 3 }),
      ],
      mark: { id: `${id} owner`, answer: cut, place: { x: at, y } },
    };
  }
  const hangs = !stream.asksMany && end.answer === "passes-if" && answer !== "passes-if";
  return {
    threads: [
      part("way", right, places.gate, lookOf(share, answer)),
      part("IAM", places.gate + GATE.width, iam, lookOf(end.share, end.answer)),
    ],
    mark: hangs ? { id: `${id} owner`, answer: "passes-if", place: { x: at, y } } : null,
  };
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}
