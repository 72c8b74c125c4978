import { shown } from "../../core/design/labels";
import type { AccountNode, Design, NodeId } from "../../core/design/types";
import type { Colouring } from "../../core/engine";
import { type Category, categoriesOf } from "../../core/words/categories";
import { passingWords } from "../../core/words/shares";
import { answerWord } from "../boxes/boxesTexts";
import { type ComparedLook, comparedLook } from "../compare/comparedLook";
import type { FindingMark, FindingMarks } from "../findings/marks";
import type { Carry } from "../store/carry";
import type { Comparison } from "../store/comparison";
import { ANSWERS, type Answer, answerOfLens } from "../texts/verdicts";

/** What a card says of its account, wherever it stands in the matrix. */
export interface CardLook {
  readonly account: AccountNode;
  readonly name: string;
  readonly category: Category;
  /** Null where no question is asked, and while a comparison takes its place. */
  readonly answer: Answer | null;
  /** "passes SCPs", under a preview "would be blocked"; empty where nothing is asked. */
  readonly word: string;
  readonly compared: ComparedLook | null;
  /** Errors and warnings about it. */
  readonly found: FindingMark | null;
  readonly isSelected: boolean;
  readonly isCarried: boolean;
  /** A drop would change its answer or its permissions. */
  readonly isTouched: boolean;
}

export interface LookInput {
  readonly design: Design;
  readonly colouring: Colouring | null;
  readonly comparison: Comparison | null;
  readonly asksMany: boolean;
  readonly findingMarks: FindingMarks;
  readonly selectedIds: ReadonlySet<NodeId>;
  readonly carry: Carry | null;
}

/** What is filtered in one word, as columns are narrow; null: the usual words are short enough. */
function shortWord(answer: Answer | null, wouldBe: Answer | null): string | null {
  const isFiltered = answer === "blocked" || answer === "nothing-allows";
  return isFiltered && wouldBe === null ? ANSWERS[answer].count : null;
}

/** The look of an account's cards; null where it isn't in the design. */
export function cardLookOf(input: LookInput, id: NodeId): CardLook | null {
  const { design, colouring, comparison, asksMany, findingMarks, selectedIds, carry } = input;
  const account = design.nodes.get(id);
  if (account?.kind !== "account") return null;
  const verdict = comparison === null ? colouring?.verdicts.get(id) : undefined;
  const wouldBe = comparison === null ? (carry?.preview?.changed.get(id) ?? null) : null;
  const answer = wouldBe ?? (verdict === undefined ? null : answerOfLens(verdict));
  const passing = asksMany && verdict !== undefined ? passingWords(verdict.counts) : null;
  return {
    account,
    name: shown(account.name),
    category: categoriesOf(design).get(id) ?? "none",
    answer,
    word: shortWord(answer, wouldBe) ?? answerWord({ answer, wouldBe, passing }),
    compared: comparison === null ? null : comparedLook(comparison, id, true),
    found: findingMarks.get(id) ?? null,
    isSelected: selectedIds.has(id),
    isCarried: carry?.carried.kind === "nodes" && carry.carried.nodeIds.includes(id),
    isTouched: wouldBe !== null || (carry?.preview?.touchedIds.has(id) ?? false),
  };
}
