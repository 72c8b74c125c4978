import { type Design, type NodeId, type PolicyId, RESOURCE_CONTROL_POLICY } from "../../core/design/types";
import { asksManyActions, type Colouring, type Filter, ordinaryLens, type VerdictCounts } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { type ReadyQuestion, readyQuestions } from "../../core/examples/readyQuestions";
import { colouringLike } from "../store/derived";
import { policyMark } from "../texts/policyWords";
import { questionWords } from "../texts/questionWords";
import { type Answer, answerOfLens } from "../texts/verdicts";

/** A question on its way through the organization. */
export interface Stream {
  readonly id: string;
  readonly title: string;
  readonly lens: Lens;
  readonly colouring: Colouring;
  readonly asksMany: boolean;
}

/** What becomes of a stream at a node. */
export interface Passage {
  /** What is there behind the node's policies, of 1; of one action 1 or 0. */
  readonly share: number;
  readonly answer: Answer;
  /** What takes something from it here. */
  readonly filters: readonly Filter[];
}

export const MOST_STREAMS = 4;

/** The asked question, and the ready questions that were chosen beside it. */
export function streamsOf(
  design: Design,
  lens: Lens | null,
  colouring: Colouring | null,
  chosenIds: ReadonlySet<string>,
  disabledPolicyIds: ReadonlySet<PolicyId>,
): readonly Stream[] {
  const asked: readonly Stream[] =
    lens === null || colouring === null
      ? []
      : [{ id: "asked", title: titleOf(lens), lens, colouring, asksMany: asksManyActions(lens) }];
  const others = readyQuestions
    .filter((question) => chosenIds.has(question.id) && !isAsked(question, lens))
    .map((question): Stream => {
      const ordinary = ordinaryLens(design, question.action);
      const own = question.region === undefined ? ordinary : { ...ordinary, region: question.region };
      const answered = colouringLike(null, design, own, disabledPolicyIds);
      return { id: question.id, title: question.title, lens: own, colouring: answered, asksMany: false };
    });
  return [...asked, ...others].slice(0, MOST_STREAMS);
}

export function isAsked({ action, region }: ReadyQuestion, lens: Lens | null): boolean {
  return lens?.action === action && (region === undefined || lens.region === region);
}

function titleOf(lens: Lens): string {
  return readyQuestions.find((question) => isAsked(question, lens))?.title ?? questionWords(lens);
}

/** What becomes of a stream at a node, and behind it. */
export function passageAt({ colouring, asksMany }: Stream, id: NodeId): Passage {
  const filters = colouring.filters.get(id) ?? [];
  const verdict = colouring.verdicts.get(id);
  if (verdict !== undefined) {
    const share = shareOf(verdict.counts);
    return { share, answer: answerOfLens(verdict), filters };
  }
  const level = colouring.levels.get(id);
  if (level === undefined) return { share: 1, answer: "passes", filters };
  if (asksMany) return { share: shareOf(level), answer: levelAnswer(level), filters };
  const below = colouring.counts.get(id);
  const getsThrough = below !== undefined && below.allowed + below.conditional > 0;
  const answer = levelAnswer(level);
  const isCut = (answer === "blocked" || answer === "nothing-allows") && !getsThrough;
  return { share: isCut ? 0 : 1, answer: isCut || answer === "passes-if" ? answer : "passes", filters };
}

function shareOf({ allowed, conditional, explicitDeny, implicitDeny, exempt }: VerdictCounts): number {
  const all = allowed + conditional + explicitDeny + implicitDeny + exempt;
  return all === 0 ? 0 : (allowed + conditional + exempt) / all;
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

/** Whether the filter concerns whoever asks: an RCP on the path of the account that the question says owns the resource. */
export function concernsEveryone({ lens }: Stream, { policyType }: Filter): boolean {
  return lens.resourceAccountId !== undefined && policyType === RESOURCE_CONTROL_POLICY;
}

/** "ProtectData", "RCP OnlyOverTls", "nothing allows it": what filters, as the cut is labelled. */
export function filterLabel(design: Design, { policyId, effect, actionCount }: Filter, asksMany: boolean): string {
  const what = asksMany ? ` −${actionCount.toLocaleString("en-US")}` : "";
  if (policyId === null) return `nothing allows${asksMany ? what : " it"}`;
  const name = policyMark(design, policyId);
  return effect === "may deny" || effect === "allows only if" ? `${name}${what} (if…)` : `${name}${what}`;
}
