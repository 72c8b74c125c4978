import { isAwsId } from "../design/awsIds";
import type { Design } from "../design/types";
import { accountIn, asksManyActions, type Lens, savedLensesOf } from "../engine";
import { nameText } from "./spans";
import type { ReportKnowledge } from "./types";

/** A question saved with the design, as it can be asked. */
export interface SavedQuestion {
  readonly title: string;
  readonly lens: Lens;
}

/** The saved questions that can be asked, and sentences about those that can't. */
export interface SavedQuestions {
  readonly asked: readonly SavedQuestion[];
  readonly left: readonly string[];
}

/** The questions saved with the design. Those about several actions need the catalogue of AWS's actions. */
export function savedQuestionsOf(design: Design, { catalog }: ReportKnowledge): SavedQuestions {
  const asked: SavedQuestion[] = [];
  const left: string[] = [];
  for (const { name, lens } of savedLensesOf(design)) {
    const title = name === null ? null : nameText(name);
    const reason = reasonToLeave(design, lens, catalog !== undefined);
    if (title !== null && lens !== null && reason === null) asked.push({ title, lens });
    else
      left.push(
        `${title === null ? "A saved question without a name" : `“${title}”`} isn’t asked: ${reason ?? "it has no name"}.`,
      );
  }
  return { asked, left };
}

function reasonToLeave(design: Design, lens: Lens | null, hasCatalog: boolean): string | null {
  if (lens === null) return "this version can’t read it";
  const { resourceAccountId: owner } = lens;
  if (owner !== undefined && accountIn(design, owner) === null && !isAwsId("account", owner))
    return "it is about an account that the design doesn’t have";
  if (asksManyActions(lens) && !hasCatalog) return "the catalogue of AWS’s actions wasn’t at hand";
  return null;
}
