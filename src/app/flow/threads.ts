import type { NodeId } from "../../core/design/types";
import { type FlowLayout, type FlowNode, isOpenInFlow } from "../../core/layout";
import type { Answer } from "../texts/verdicts";
import type { Lane } from "./lanes";
import { BAR, type FlowPlaces, IAM, type Place } from "./places";
import { answerOfFilter, arrivesAt, passageAt, type Stream } from "./streams";

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
    for (const lane of lanes) {
      const { stream, index, offset } = lane;
      if (!arrivesAt(stream, node.id, node.parentId)) continue;
      const { share, answer } = passageAt(stream, node.id);
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
      if (isOpen || !reachesIam(stream, node)) continue;
      const right = to.x + places.cardWidth;
      const width = stream.asksMany ? Math.max(1, share * lane.width) : lane.width;
      threads.push({
        ...drawn,
        id: `${drawn.id} IAM`,
        answer: answer === "partly" ? "passes" : answer,
        path: `M${right},${y}H${right + IAM.before}`,
        width,
        open: 0,
      });
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

/** Whether something of a stream comes out of a card. */
function reachesIam({ colouring }: Stream, node: FlowNode): boolean {
  const counts = colouring.verdicts.get(node.id)?.counts ?? colouring.counts.get(node.id);
  if (counts === undefined) return false;
  const { allowed, conditional, exempt } = counts;
  return allowed + conditional + exempt + ("partly" in counts ? (counts.partly as number) : 0) > 0;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}
