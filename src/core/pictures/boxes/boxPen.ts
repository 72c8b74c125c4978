import { shown } from "../../design/labels";
import { isAccount, isOu, subtreeIdsOf } from "../../design/queries";
import type { Design, NodeId } from "../../design/types";
import type { Tone } from "../../difference";
import type { VerdictCounts } from "../../engine";
import type { Box } from "../../layout";
import { type AnswerCounts, answerCountsOf } from "../../words/answerCounts";
import { type Category, categoriesOf } from "../../words/categories";
import { type Answer, answerOfLens } from "../../words/verdicts";
import type { Sheet } from "../sheet";
import type { TextStyle } from "../textStart";
import type { Theme } from "../theme";
import type { Shown } from "../types";
import type { Aside } from "./asides";
import type { ChipTone } from "./chipLooks";
import { Kept } from "./kept";
import { Parts } from "./parts";

/** Pictures of more nodes say once what is drawn often; in others everything stands where it is, for programs that edit them. */
const REPEATED_UP_TO = 1_000;

/** What drawing a box needs besides the box. */
export class BoxPen implements Shown {
  readonly design: Design;
  readonly question: Shown["question"];
  readonly colouring: Shown["colouring"];
  readonly compared: NonNullable<Shown["compared"]> | null;
  readonly asksMany: boolean;
  readonly disabledPolicyIds: Shown["disabledPolicyIds"];
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly parts: Parts;
  /** What is told beside names, by answer and how many accounts get it. */
  readonly counts = new Kept<Aside>();
  readonly categories: ReadonlyMap<NodeId, Category>;
  /** What occurs, for the legend. */
  readonly seen = {
    answers: new Set<Answer>(),
    categories: new Set<Category>(),
    tones: new Set<ChipTone>(),
    compared: new Set<Tone>(),
  };
  /** Whether use cases collide in an account. */
  seesCollision = false;
  readonly #isWhole: boolean;

  /** A pen for `part`, what of the design is part of the picture. */
  constructor(shownThings: Shown, part: Design, sheet: Sheet, theme: Theme) {
    this.design = shownThings.design;
    this.question = shownThings.question;
    this.colouring = shownThings.colouring;
    this.compared = shownThings.compared ?? null;
    this.asksMany = shownThings.asksMany;
    this.disabledPolicyIds = shownThings.disabledPolicyIds;
    this.sheet = sheet;
    this.theme = theme;
    this.categories = categoriesOf(shownThings.design);
    this.#isWhole = part === shownThings.design;
    this.parts = new Parts(sheet, theme.soft, part.nodes.size > REPEATED_UP_TO);
  }

  /** By root and OU: how many of the accounts in it get each answer, those that a selection leaves out too. */
  tallyAt(id: NodeId): AnswerCounts | undefined {
    const counts = this.colouring?.counts.get(id);
    return counts === undefined ? undefined : answerCountsOf(counts);
  }

  /** What the root or an OU holds, what a selection leaves out too. */
  contentOf(box: Box): Pick<Box, "accountCount" | "ouCount"> {
    return this.#isWhole ? box : contentIn(this.design, box.id);
  }
}

export function nameOfBox({ design }: BoxPen, id: NodeId): string {
  return shown(design.nodes.get(id)?.name ?? id);
}

export function answerAt({ colouring }: Pick<Shown, "colouring">, id: NodeId): Answer | null {
  const verdict = colouring?.verdicts.get(id);
  return verdict === undefined ? null : answerOfLens(verdict);
}

/** What becomes of the several actions asked at an account, or down to an OU or the root; null where one is asked. */
export function actionsAt({ colouring, asksMany }: Shown, id: NodeId): VerdictCounts | null {
  if (colouring === null || !asksMany) return null;
  return colouring.verdicts.get(id)?.counts ?? colouring.levels.get(id) ?? null;
}

/** Small text in a colour: under and beside names. */
export function small(colour: string, weight: TextStyle["weight"] = 400): TextStyle {
  return { size: 12, weight, colour };
}

function contentIn(design: Design, id: NodeId): Pick<Box, "accountCount" | "ouCount"> {
  const below = subtreeIdsOf(design, id).flatMap((each) => (each === id ? [] : (design.nodes.get(each) ?? [])));
  return { accountCount: below.filter(isAccount).length, ouCount: below.filter(isOu).length };
}
