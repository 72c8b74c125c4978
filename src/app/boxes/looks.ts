import { shown } from "../../core/design/labels";
import type { AccountNode, NodeId } from "../../core/design/types";
import type { Tone } from "../../core/difference";
import { type Box, SIZES } from "../../core/layout";
import { type ChipLook, chipLooks, filteredAt } from "../../core/pictures/boxes/chipLooks";
import { answerCountsOf, answersGiven } from "../../core/words/answerCounts";
import { type Category, categoryOfUseCase } from "../../core/words/categories";
import { isColliding } from "../../core/words/isColliding";
import { downToHere, type KeptPart, keptParts, passingWords, type SharePart, sharesOf } from "../../core/words/shares";
import { tellingTail } from "../../core/words/tellingTail";
import { type ComparedLook, comparedLook } from "../compare/comparedLook";
import type { FindingMark } from "../findings/marks";
import { TONE_ORDER } from "../texts/comparisonWords";
import type { Answer } from "../texts/verdicts";
import { contentLine, guessText, moreUseCases, purposeLine, spacedAccountId, textOfUseCase } from "./boxesTexts";
import { actionsAt, answerIn, type Scene } from "./scene";

/** A use case as it stands on a card. */
export interface UseCaseLook {
  /** Its place in the account's list; null: not a use case, but how many more there are. */
  readonly index: number | null;
  readonly text: string;
  readonly category: Category;
  readonly isCarried: boolean;
}

/** A guess as it stands on a card, where a use case will stand. */
export interface GuessLook {
  /** "Ecommerce · dev ?" */
  readonly text: string;
  readonly category: Category;
}

/** What is written on one box. Two looks that say the same are equal by `sameLook`. */
export interface Look {
  readonly id: NodeId;
  readonly kind: Box["kind"];
  readonly name: string;
  /** Characters at its end that tell it from its siblings' where its middle is left out. */
  readonly nameTail: number;
  /** Content, or what use cases come to, under the name of a card; of an account with one use case empty. */
  readonly line: string;
  /** The account's use cases, of many the first ones; one stands in the line under the name, several below it. */
  readonly useCases: readonly UseCaseLook[];
  readonly useCaseRows: number;
  /** What an account without a use case is probably for, as that is offered. */
  readonly guess: GuessLook | null;
  /** Whether use cases collide in the account. */
  readonly collides: boolean;
  /** Under the overlay that tells it: by how many use cases the account is shared; 0: it isn't, or isn't told. */
  readonly sharers: number;
  /** Errors and warnings of the rules. */
  readonly found: FindingMark | null;
  /** AWS's account id where it is known. */
  readonly idLine: string | null;
  readonly category: Category;
  readonly answer: Answer | null;
  readonly wouldBe: Answer | null;
  readonly counts: readonly { readonly answer: Answer; readonly count: number }[];
  /** Of several actions asked, how many pass in an account: "87.3 % pass"; null where one is asked. */
  readonly passing: string | null;
  /** Of several actions asked, what comes through to the root or an OU and what becomes of the rest. */
  readonly kept: readonly KeptPart[];
  /** The same in a sentence; empty where `kept` is. */
  readonly keptSentence: string;
  readonly shares: readonly SharePart[];
  readonly compared: ComparedLook | null;
  /** Of the root or an OU in a comparison: accounts inside, by how they stand out. */
  readonly tones: readonly { readonly tone: Tone; readonly count: number }[];
  readonly chips: readonly ChipLook[];
  readonly chipRows: number;
  readonly filtered: "denied" | "conditional" | null;
  readonly isSelected: boolean;
  readonly isCarried: boolean;
}

const NO_COUNTS: Look["counts"] = [];
const NO_SHARES: Look["shares"] = [];
const NOTHING_KEPT: Look["kept"] = [];
const NO_TONES: Look["tones"] = [];
const NO_USE_CASES: Look["useCases"] = [];
const NO_CHIPS: Look["chips"] = [];

export function lookOf(scene: Scene, box: Box): Look {
  const node = scene.design.nodes.get(box.id);
  const counts = scene.colouring?.counts.get(box.id);
  const isAccount = box.kind === "account";
  const actions = actionsAt(scene, box.id);
  const collides = node?.kind === "account" && isColliding(scene.design, node);
  return {
    id: box.id,
    kind: box.kind,
    name: shown(node?.name ?? box.id),
    nameTail: tellingTail(scene.design, box.id),
    line: node?.kind === "account" ? lineOf(node, collides) : contentLine(box),
    useCases: node?.kind === "account" ? looksOfUseCases(scene, node) : NO_USE_CASES,
    useCaseRows: box.useCaseRows,
    guess: node?.kind === "account" ? guessIn(scene, node) : null,
    collides,
    sharers: sharersIn(scene, box.id),
    found: scene.findingMarks.get(box.id) ?? null,
    idLine: node?.kind === "account" && node.awsId !== undefined ? spacedAccountId(node.awsId) : null,
    category: scene.categories.get(box.id) ?? "none",
    answer: isAccount ? answerIn(scene, box.id) : null,
    wouldBe: scene.wouldBe.get(box.id) ?? null,
    counts: isAccount || counts === undefined || actions !== null ? NO_COUNTS : answersGiven(answerCountsOf(counts)),
    passing: actions === null || !isAccount ? null : passingWords(actions),
    kept: actions === null || isAccount ? NOTHING_KEPT : keptParts(actions),
    keptSentence: actions === null || isAccount ? "" : downToHere(actions),
    shares: actions === null ? NO_SHARES : sharesOf(actions),
    compared: scene.comparison === null ? null : comparedLook(scene.comparison, box.id, isAccount),
    tones: tonesAt(scene, box.id),
    chips: box.chips.length === 0 ? NO_CHIPS : chipLooks(scene, box),
    chipRows: box.chipRows,
    filtered: filteredAt(scene, box),
    isSelected: scene.selectedIds.has(box.id),
    isCarried: scene.carriedIds.has(box.id),
  };
}

function sharersIn({ overlay }: Scene, id: NodeId): number {
  return overlay?.id === "domains" ? (overlay.shared.get(id)?.length ?? 0) : 0;
}

function lineOf(account: AccountNode, collides: boolean): string {
  return account.useCases.length === 1 ? "" : purposeLine(account, collides);
}

function looksOfUseCases({ carriedUseCase }: Scene, { id, useCases }: AccountNode): readonly UseCaseLook[] {
  if (useCases.length === 0) return NO_USE_CASES;
  const most = SIZES.mostUseCaseRows;
  const told = useCases.length > most ? useCases.slice(0, most - 1) : useCases;
  const looks = told.map((useCase, index): UseCaseLook => {
    const isCarried = carriedUseCase?.accountId === id && carriedUseCase.index === index;
    return { index, text: shown(textOfUseCase(useCase)), category: categoryOfUseCase(useCase), isCarried };
  });
  const more = useCases.length - told.length;
  if (more > 0) looks.push({ index: null, text: moreUseCases(more), category: "none", isCarried: false });
  return looks;
}

function guessIn({ guesses }: Scene, { id, useCases }: AccountNode): GuessLook | null {
  const guess = useCases.length === 0 ? guesses.get(id) : undefined;
  if (guess === undefined) return null;
  return { text: guessText(shown(textOfUseCase(guess.useCase))), category: categoryOfUseCase(guess.useCase) };
}

function tonesAt({ comparison }: Scene, id: NodeId): Look["tones"] {
  const tones = comparison?.tones.get(id);
  if (tones === undefined) return NO_TONES;
  return TONE_ORDER.flatMap((tone) => {
    const count = tones.get(tone);
    return count === undefined ? [] : [{ tone, count }];
  });
}

/** Whether two looks say the same, so that a card needn't be drawn again. */
export function sameLook(one: Look, other: Look): boolean {
  for (const key of KEYS) {
    const a = one[key];
    const b = other[key];
    if (a === b) continue;
    if (typeof a !== "object" || JSON.stringify(a) !== JSON.stringify(b)) return false;
  }
  return true;
}
const KEYS = [
  "id",
  "kind",
  "name",
  "nameTail",
  "line",
  "useCases",
  "useCaseRows",
  "guess",
  "collides",
  "sharers",
  "found",
  "idLine",
  "category",
  "answer",
  "wouldBe",
  "counts",
  "passing",
  "kept",
  "keptSentence",
  "shares",
  "compared",
  "tones",
  "chips",
  "chipRows",
  "filtered",
  "isSelected",
  "isCarried",
] as const satisfies readonly (keyof Look)[];
