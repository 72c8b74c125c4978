import type { AccountNode, Design, NodeId } from "../../design/types";
import type { Lens } from "../../engine";

export type StoryKind = "permissions" | "quotas" | "trust" | "scope" | "billing";
export type StoryAnswer = "partition" | "policy" | "partition, and a policy beside it";

/** What a design makes of a story. */
export interface StoryOutcome {
  readonly isSolved: boolean;
  /** What solves it; null where nothing does. */
  readonly by: "partition" | "policy" | null;
  /** Sentences with the accounts and policies of the design. */
  readonly sentence: string;
}

/** A question to the engine that a story hangs on. */
export interface StoryQuestion {
  /** The account whose principal calls. */
  readonly accountId: NodeId;
  readonly lens: Lens;
}

/** What goes wrong where use cases share an account, told of a design's own accounts. */
export interface Story {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly title: string;
  readonly kind: StoryKind;
  /** What helps in general; `outcomeIn` says what does in this design. */
  readonly answer: StoryAnswer;
  /** Whether it can be told of the account: open where use cases collide in it, solved where they are apart. */
  isAbout(design: Design, account: AccountNode): boolean;
  /** Paragraphs: what happens, and why. */
  tell(design: Design, account: AccountNode): readonly string[];
  outcomeIn(design: Design, account: AccountNode): StoryOutcome;
  /** What the engine is asked, where the story is played by it. */
  questionIn?(design: Design, account: AccountNode): StoryQuestion;
}
