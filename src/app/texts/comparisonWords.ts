import type { Effect, EffectCounts, NodeChange, NodeMark, PermissionChange, Tone } from "../../core/difference";
import { TONE_ORDER, TONES } from "../../core/pictures/compared";
import { counted } from "../../core/words/words";
import { ANSWER_OF, ANSWERS } from "./verdicts";

export { TONE_ORDER, TONES };

/** What becomes of an action; `of` counts several. */
export const EFFECTS: Record<Effect, { readonly mark: string; readonly word: string }> = {
  lost: { mark: "−", word: "lost" },
  narrowed: { mark: "−◆", word: "become conditional" },
  gained: { mark: "+", word: "gained" },
  widened: { mark: "+◆", word: "gained under a condition" },
  conditionChanged: { mark: "◆", word: "on another condition" },
  otherReason: { mark: "≠", word: "denied for another reason" },
};

export const EFFECT_ORDER: readonly Effect[] = [
  "lost",
  "narrowed",
  "gained",
  "widened",
  "conditionChanged",
  "otherReason",
];

/** "loses 212, 9 become conditional": an account's card in a comparison. */
export function effectsWords({ lost, narrowed, gained, widened, conditionChanged }: EffectCounts): string {
  const n = (count: number) => count.toLocaleString("en-US");
  return [
    lost === 0 ? "" : `loses ${n(lost)}`,
    gained === 0 ? "" : `gains ${n(gained)}`,
    narrowed === 0 ? "" : `${n(narrowed)} ${narrowed === 1 ? "becomes" : "become"} conditional`,
    widened === 0 ? "" : `gains ${n(widened)} on a condition`,
    conditionChanged === 0 ? "" : `${n(conditionChanged)} on another condition`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** "passes → blocked"; "passes if…, on another condition". */
export function shortChangeWords({ before, after }: Pick<PermissionChange, "before" | "after">): string {
  return before === after
    ? `${ANSWERS[ANSWER_OF[before]].short}, on another condition`
    : `${ANSWERS[ANSWER_OF[before]].short} → ${ANSWERS[ANSWER_OF[after]].short}`;
}

const NODE_CHANGES: Record<NodeChange, string> = {
  added: "new",
  moved: "moved",
  renamed: "renamed",
  edited: "edited",
  policies: "policies changed",
};

/** "moved, policies changed": what became of the node itself; empty where nothing did. */
export function nodeChangeWords({ changes, removed }: Pick<NodeMark, "changes" | "removed">): string {
  const words = (Object.keys(NODE_CHANGES) as NodeChange[])
    .filter((change) => changes.has(change) && !(changes.has("added") && change !== "added"))
    .map((change) => NODE_CHANGES[change]);
  return [...words, ...(removed === 0 ? [] : [`${removed} removed inside`])].join(", ");
}

/** "2 accounts lose actions". */
export function toneCount(tone: Tone, count: number): string {
  const word = count === 1 ? TONES[tone].word : TONES[tone].count;
  return `${counted(count, "account")} ${word}`;
}
