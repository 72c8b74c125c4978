import type { Document, NodeId } from "../design/types";
import type { Request } from "../engine/types";
import type { Goal } from "./goals";

/**
 * A piece of a lesson's text. Paragraphs, list entries and cells may hold `[[term]]`, `[[term|other words]]` and `` `code` ``
 * (see `inlineText`) and nothing else: whatever else stands there is shown as it is written.
 */
export type TextBlock =
  | string
  | { readonly list: readonly string[] }
  | { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What the engine says of the prediction's request, at which node; the lesson's reader confirms it. */
export interface Claim {
  readonly verdict: "allowed" | "denied" | "exempt";
  /** The level that filters it, of a denied request. */
  readonly at?: NodeId;
}

export interface Choice {
  readonly text: string;
  /** Present in a prediction with a request. */
  readonly claim?: Claim;
}

/** A question to be answered before anything is tried. */
export interface Prediction {
  readonly question: string;
  readonly choices: readonly Choice[];
  /** Index of the choice that is right. */
  readonly right: number;
  /** Asked of the starting design: the right choice's claim holds, no other's does. */
  readonly request?: Request;
  /** Why it is so: shown with the answer. */
  readonly why: string;
}

/** One idea: a text beside the canvas, a prediction, a task on a starting design, and goals that say when it is done. */
export interface Lesson {
  /** kebab-case; progress is kept under it. */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Terms of the glossary that the lesson introduces. */
  readonly terms: readonly string[];
  readonly text: readonly TextBlock[];
  readonly prediction: Prediction;
  readonly start: Document;
  readonly task: string;
  /** From a nudge to nearly the answer. */
  readonly hints: readonly string[];
  readonly goals: readonly Goal[];
  readonly praise: string;
  /** What comes next, one sentence. */
  readonly next: string;
}
