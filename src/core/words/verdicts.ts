import { labelOf } from "../design/labels";
import type { Design } from "../design/types";
import type { CountedVerdict, LensVerdict } from "../engine";
import type { Verdict } from "../engine/types";
import { listed } from "./words";

/** The answers as the page tells them apart; `partly` only of several actions. An SCP never grants: no answer says "allowed". */
export type Answer = "passes" | "passes-if" | "partly" | "blocked" | "nothing-allows" | "exempt";

/** Mark and words of each answer; shape and text always accompany colour. */
export const ANSWERS: Record<
  Answer,
  {
    readonly mark: string;
    readonly word: string;
    /** Of one action, where there is little room. */
    readonly short: string;
    /** Of several. */
    readonly count: string;
    readonly meaning: string;
  }
> = {
  passes: {
    mark: "✓",
    word: "passes SCPs",
    short: "passes",
    count: "pass",
    meaning: "Every level allows it and no statement denies it. IAM in the account decides next.",
  },
  "passes-if": {
    mark: "◆",
    word: "passes if…",
    short: "passes if…",
    count: "pass if…",
    meaning: "It depends on something that the question leaves open.",
  },
  partly: {
    mark: "◐",
    word: "some pass",
    short: "some pass",
    count: "pass in part",
    meaning: "Of the actions asked, some pass and some don’t.",
  },
  blocked: {
    mark: "⊘",
    word: "blocked by a statement",
    short: "blocked",
    count: "blocked",
    meaning: "A Deny statement on the way from the root matches.",
  },
  "nothing-allows": {
    mark: "∅",
    word: "nothing allows it",
    short: "not allowed",
    count: "not allowed",
    meaning: "At some level no attached policy allows it.",
  },
  exempt: {
    mark: "☆",
    word: "exempt",
    short: "exempt",
    count: "exempt",
    meaning: "SCPs don’t apply: the management account, or a service-linked role.",
  },
};

/** The answer that a verdict is counted as. */
export const ANSWER_OF: Record<CountedVerdict, Answer> = {
  allowed: "passes",
  conditional: "passes-if",
  explicitDeny: "blocked",
  implicitDeny: "nothing-allows",
  exempt: "exempt",
};

export function answerOf(verdict: Verdict): Answer {
  switch (verdict.kind) {
    case "allowed":
      return "passes";
    case "conditional":
      return "passes-if";
    case "exempt":
      return "exempt";
    case "denied":
      return verdict.decidedBy.some((decision) => decision.effect === "explicit-deny") ? "blocked" : "nothing-allows";
  }
}

/** The answer of a lens for one account. */
export function answerOfLens({ kind, explicit }: LensVerdict): Answer {
  switch (kind) {
    case "allowed":
      return "passes";
    case "conditional":
      return "passes-if";
    case "denied":
      return explicit ? "blocked" : "nothing-allows";
    default:
      return kind;
  }
}

/** The verdict of one account in words; where an allow is missing, with the levels that lack it: "nothing allows it at Root". */
export function verdictWords(design: Design, verdict: Verdict): string {
  const answer = answerOf(verdict);
  const { word } = ANSWERS[answer];
  if (answer !== "nothing-allows" || verdict.kind !== "denied") return word;
  return `${word} at ${listed(verdict.decidedBy.map(({ nodeId }) => labelOf(design, nodeId)))}`;
}
