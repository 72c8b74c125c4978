import type { AccountNode, Design } from "../../design/types";
import { auditScope } from "./auditScope";
import { deletedDatabase } from "./deletedDatabase";
import { keysForOthers } from "./keysForOthers";
import { throttledProduction } from "./throttledProduction";
import { trustedPrototype } from "./trustedPrototype";
import type { Story, StoryOutcome } from "./types";
import { unknownCosts } from "./unknownCosts";

export type { Story, StoryAnswer, StoryKind, StoryOutcome, StoryQuestion } from "./types";

/** In the order in which they are told. */
export const stories: readonly Story[] = [
  deletedDatabase,
  throttledProduction,
  trustedPrototype,
  keysForOthers,
  auditScope,
  unknownCosts,
];

/** A story as it ends in a design. */
export interface ToldStory {
  readonly story: Story;
  readonly outcome: StoryOutcome;
}

/** The stories about an account, those that nothing solves yet first. None of an account without a use case. */
export function storiesOf(design: Design, account: AccountNode): readonly ToldStory[] {
  if (account.useCases.length === 0) return [];
  const told = stories
    .filter((story) => story.isAbout(design, account))
    .map((story) => ({ story, outcome: story.outcomeIn(design, account) }));
  return [...told.filter(({ outcome }) => !outcome.isSolved), ...told.filter(({ outcome }) => outcome.isSolved)];
}
