import type { NodeId } from "../../design/types";
import type { AccountCounts, Colouring, Filter, VerdictCounts } from "../../engine";
import type { Lens } from "../../engine/types";
import { answerCountsOf, answersGiven } from "../../words/answerCounts";
import { type Answer, answerOfLens } from "../../words/verdicts";

/** A question on its way through the organization. */
export interface Stream {
  readonly id: string;
  readonly title: string;
  readonly lens: Lens;
  /** The answer. */
  readonly colouring: Colouring;
  /** What becomes of it down to the accounts, before the RCPs of the account that the question says owns the resource; without such RCPs the answer itself. */
  readonly onTheWay: Colouring;
  readonly asksMany: boolean;
}

/** What becomes of a stream at a node, on its way down to the accounts. */
export interface Passage {
  /** What is there behind the node's policies, of 1; of one action 1 or 0. */
  readonly share: number;
  /** Of that, what passes only under a condition. */
  readonly openShare: number;
  readonly answer: Answer;
  /** What takes something from it here. */
  readonly filters: readonly Filter[];
}

const passages = new WeakMap<Stream, Map<NodeId, Passage>>();

/** What becomes of a stream at a node, and behind it, on its way down; worked out once. */
export function passageAt(stream: Stream, id: NodeId): Passage {
  const known = passages.get(stream) ?? new Map<NodeId, Passage>();
  passages.set(stream, known);
  const passage = known.get(id) ?? passageOf(stream, id);
  known.set(id, passage);
  return passage;
}

function passageOf({ onTheWay, asksMany }: Stream, id: NodeId): Passage {
  const filters = onTheWay.filters.get(id) ?? [];
  const verdict = onTheWay.verdicts.get(id);
  if (verdict !== undefined) return { ...sharesOf(verdict.counts), answer: answerOfLens(verdict), filters };
  const level = onTheWay.levels.get(id);
  const below = onTheWay.counts.get(id);
  if (level === undefined) return { share: 1, openShare: 0, answer: "passes", filters };
  if (below !== undefined && isAllExempt(below)) return { share: 1, openShare: 0, answer: "exempt", filters };
  if (asksMany) return { ...sharesOf(level), answer: levelAnswer(level), filters };
  const getsThrough = below !== undefined && below.allowed + below.conditional > 0;
  const answer = levelAnswer(level);
  const isCut = (answer === "blocked" || answer === "nothing-allows") && !getsThrough;
  const openShare = answer === "passes-if" ? 1 : 0;
  return { share: isCut ? 0 : 1, openShare, answer: isCut || answer === "passes-if" ? answer : "passes", filters };
}

/** What comes out of an account or a folded OU, of 1: on the way, or (`colouring`: the stream's answer) in the end. */
export function endAt(stream: Stream, colouring: Colouring, id: NodeId): Pick<Passage, "share" | "answer"> {
  const verdict = colouring.verdicts.get(id);
  if (verdict !== undefined) return { share: sharesOf(verdict.counts).share, answer: answerOfLens(verdict) };
  const counts = colouring.counts.get(id);
  const given = counts === undefined ? [] : answersGiven(answerCountsOf(counts)).map(({ answer }) => answer);
  const passing = given.filter((answer) => answer !== "blocked" && answer !== "nothing-allows");
  const [only] = passing;
  if (only === undefined) return { share: 0, answer: given[0] ?? "nothing-allows" };
  return { share: passageAt(stream, id).share || 1, answer: passing.length === 1 ? only : "passes" };
}

/** Whether a stream comes as far as a node; what is exempt is reached whatever the levels above do. */
export function arrivesAt(stream: Stream, id: NodeId, parentId: NodeId | null): boolean {
  return parentId === null || passageAt(stream, parentId).share > 0 || passageAt(stream, id).answer === "exempt";
}

/** The same for nodes at which the same becomes of a stream, on its way and in the end. */
export function passageKey(stream: Stream, id: NodeId): string {
  const { answer, filters } = passageAt(stream, id);
  const verdict = stream.colouring.verdicts.get(id);
  const end = verdict === undefined ? "" : answerOfLens(verdict);
  const counts = stream.asksMany ? Object.values(verdict?.counts ?? {}).join() : "";
  return `${answer} ${end} ${counts} ${filters.map(({ policyId, effect }) => `${policyId} ${effect}`).join()}`;
}

function isAllExempt({ allowed, conditional, explicitDeny, implicitDeny, exempt, partly }: AccountCounts): boolean {
  return exempt > 0 && allowed + conditional + explicitDeny + implicitDeny + partly === 0;
}

function sharesOf(counts: VerdictCounts): Pick<Passage, "share" | "openShare"> {
  const { allowed, conditional, explicitDeny, implicitDeny, exempt } = counts;
  const all = allowed + conditional + explicitDeny + implicitDeny + exempt;
  return all === 0
    ? { share: 0, openShare: 0 }
    : { share: (allowed + conditional + exempt) / all, openShare: conditional / all };
}

function levelAnswer({ allowed, conditional, explicitDeny, implicitDeny, exempt }: VerdictCounts): Answer {
  const denied = explicitDeny + implicitDeny;
  if (denied === 0) return conditional === 0 ? "passes" : allowed + exempt === 0 ? "passes-if" : "partly";
  if (allowed + conditional + exempt > 0) return "partly";
  return explicitDeny > 0 ? "blocked" : "nothing-allows";
}

/** What a filter alone does to the question, for the mark beside its name. */
export function answerOfFilter({ effect }: Filter): Answer {
  switch (effect) {
    case "denies":
      return "blocked";
    case "allows nothing":
      return "nothing-allows";
    case "may deny":
    case "allows only if":
      return "passes-if";
  }
}
