import type { NodeId } from "../../core/design/types";
import { asksManyActions, type Colouring, type LensVerdict, type VerdictCounts } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { type Answer, answerOfLens } from "../texts/verdicts";

/** What a change does to the answer of the lens. */
export interface Effect {
  /** The accounts that are in both and whose verdict changes, with the answer afterwards. */
  readonly changed: ReadonlyMap<NodeId, Answer>;
  /** "dynamodb:DeleteTable: 2 accounts no longer pass, 1 account passes"; null where nothing changes. */
  readonly text: string | null;
}

export const NO_EFFECT: Effect = { changed: new Map(), text: null };

/** Of a lens that asks several actions there is no text: who gains and loses what is told of everything anyway. */
export function effectOf(before: Colouring, after: Colouring, lens: Lens): Effect {
  const changed = new Map<NodeId, Answer>();
  for (const [nodeId, is] of after.verdicts) {
    const was = before.verdicts.get(nodeId);
    if (was !== undefined && was !== is && !saysTheSame(was, is)) changed.set(nodeId, answerOfLens(is));
  }
  const hasText = changed.size > 0 && !asksManyActions(lens);
  return { changed, text: hasText ? `${lens.action}: ${wordsOf([...changed.values()])}` : null };
}

function saysTheSame(was: LensVerdict, is: LensVerdict): boolean {
  return was.kind === is.kind && (was.kind !== "partly" || isSameCounts(was.counts, is.counts));
}

function isSameCounts(a: VerdictCounts, b: VerdictCounts): boolean {
  return Object.values(a).join() === Object.values(b).join();
}

const WORDS: readonly (readonly [readonly Answer[], string, string])[] = [
  [["blocked", "nothing-allows"], "no longer passes", "no longer pass"],
  [["passes-if"], "passes only if…", "pass only if…"],
  [["partly"], "passes in part", "pass in part"],
  [["passes"], "passes", "pass"],
  [["exempt"], "is exempt", "are exempt"],
];

function wordsOf(answers: readonly Answer[]): string {
  return WORDS.map(([meant, one, many]) => ({
    count: answers.filter((answer) => meant.includes(answer)).length,
    one,
    many,
  }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => (count === 1 ? `1 account ${one}` : `${count} accounts ${many}`))
    .join(", ");
}
