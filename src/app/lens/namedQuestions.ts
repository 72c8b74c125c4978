import type { Design } from "../../core/design/types";
import { readyLens, readyQuestions, savedLensesOf, writeLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { questionWords } from "../../core/words/questionWords";
import { circumstancesWords } from "../texts/circumstances";
import { isMissing } from "./resourceAccount";

/** A question that is asked as a whole, by its title. */
export interface NamedQuestion {
  readonly id: string;
  readonly title: string;
  /** A second line: why one would ask it, or what it asks. */
  readonly explanation: string;
  readonly lens: Lens;
}

/** A question saved with the design. */
export interface SavedQuestion extends NamedQuestion {
  /** Where it stands among the saved ones, also those that can't be read. */
  readonly index: number;
  /** It names an account as the resource's owner that isn't in the design any more. */
  readonly lacksOwner: boolean;
}

/** The ready questions, each of an ordinary request. */
export function readyOf(design: Design): readonly NamedQuestion[] {
  return readyQuestions.map((question) => {
    const { id, title, explanation } = question;
    return { id, title, explanation, lens: readyLens(design, question) };
  });
}

/** The questions saved with the design that can be asked. */
export function savedOf(design: Design): readonly SavedQuestion[] {
  return savedLensesOf(design).flatMap(({ index, name, lens }): readonly SavedQuestion[] => {
    if (name === null || lens === null) return [];
    const explanation = `${questionWords(lens)}, ${circumstancesWords(design, lens)}`;
    return [{ id: `saved-${index}`, index, title: name, explanation, lens, lacksOwner: lacksOwner(design, lens) }];
  });
}

function lacksOwner(design: Design, { resourceAccountId }: Lens): boolean {
  return resourceAccountId !== undefined && isMissing(design, resourceAccountId);
}

/** Whether both ask the same, in whatever order they name the condition keys. */
export function isSameQuestion(one: Lens, other: Lens): boolean {
  return one === other || writeLens(inOrder(one)) === writeLens(inOrder(other));
}

function inOrder(lens: Lens): Lens {
  const entries = Object.entries(lens.context).map(([key, value]) => [key.toLowerCase(), value] as const);
  return { ...lens, context: Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** The name to save a question under, as long as the person hasn't said another: that which it has, or what it asks. */
export function proposedName(design: Design, lens: Lens): string {
  const same = [...savedOf(design), ...readyOf(design)].find((question) => isSameQuestion(question.lens, lens));
  if (same !== undefined) return same.title;
  const where = lens.region === null || lens.region === design.organization.homeRegion ? "" : ` in ${lens.region}`;
  return `${questionWords(lens)}${where}`;
}
