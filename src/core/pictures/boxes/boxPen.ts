import { shown } from "../../design/labels";
import { nodesInOrder } from "../../design/queries";
import type { Design, NodeId } from "../../design/types";
import type { Tone } from "../../difference";
import type { VerdictCounts } from "../../engine";
import { ANSWER_ORDER, type AnswerCounts, answerCountsOf } from "../../words/answerCounts";
import { type Category, categoriesOf } from "../../words/categories";
import { type Answer, answerOfLens } from "../../words/verdicts";
import { Sheet, type TextStyle } from "../sheet";
import type { Theme } from "../theme";
import type { Shown } from "../types";
import type { ChipTone } from "./chipLooks";

type KeyPart = string | number | null;

/** What drawing a box needs besides the box. */
export interface BoxPen extends Shown {
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly categories: ReadonlyMap<NodeId, Category>;
  /** By root and OU: how many of the accounts in it that are part of the picture get each answer. */
  tallyAt(id: NodeId): AnswerCounts | undefined;
  /** What is drawn the same way for many boxes: drawn when the key comes first, later the same SVG again. */
  once(key: readonly KeyPart[], draw: (sheet: Sheet) => void): string;
  /** What large pictures say once and refer to. */
  definitions(): string;
  /** What occurs, for the legend. */
  readonly seen: {
    readonly answers: Map<Answer, number>;
    readonly categories: Set<Category>;
    readonly tones: Set<ChipTone>;
    readonly compared: Set<Tone>;
    collides: boolean;
  };
}

/** Pictures of more nodes say once what is drawn often; in others everything stands where it is, for programs that edit them. */
const REPEATED_UP_TO = 1_000;

/** A pen for what of the design is part of the picture. */
export function boxPen(shownThings: Shown, part: Design, sheet: Sheet, theme: Theme): BoxPen {
  const drawn: Drawn = { svg: null, next: new Map() };
  const isLarge = part.nodes.size > REPEATED_UP_TO;
  let definitions = "";
  let count = 0;
  return {
    ...shownThings,
    once: (key, draw) => {
      const known = placeIn(drawn, key);
      if (known.svg !== null) return known.svg;
      const own = new Sheet(theme.soft);
      draw(own);
      const id = `part-${count++}`;
      if (isLarge) definitions += `<g id="${id}">${own.toString()}</g>\n`;
      known.svg = isLarge ? `<use href="#${id}"/>` : own.toString();
      return known.svg;
    },
    definitions: () => definitions,
    sheet,
    theme,
    categories: categoriesOf(shownThings.design),
    tallyAt: tallyIn(shownThings, part),
    seen: { answers: new Map(), categories: new Set(), tones: new Set(), compared: new Set(), collides: false },
  };
}

/** What was drawn, by one part of its key after the other: looking up a key that was put together of them takes longer. */
interface Drawn {
  svg: string | null;
  readonly next: Map<KeyPart, Drawn>;
}

function placeIn(drawn: Drawn, key: readonly KeyPart[]): Drawn {
  let place = drawn;
  for (const part of key) {
    let next = place.next.get(part);
    if (next === undefined) {
      next = { svg: null, next: new Map() };
      place.next.set(part, next);
    }
    place = next;
  }
  return place;
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

type Tally = Record<Answer, number>;

/** Of the whole design the colouring knows it; of a part it is counted here. */
function tallyIn(input: Shown, part: Design): BoxPen["tallyAt"] {
  const { colouring, design } = input;
  if (colouring === null) return () => undefined;
  if (part !== design) {
    const tallies = tallyOf(input, part);
    return (id) => tallies.get(id);
  }
  return (id) => {
    const counts = colouring.counts.get(id);
    return counts === undefined ? undefined : answerCountsOf(counts);
  };
}

function tallyOf(input: Shown, part: Design): ReadonlyMap<NodeId, AnswerCounts> {
  const tallies = new Map<NodeId, Tally>();
  const tallyAt = (id: NodeId): Tally => {
    const known = tallies.get(id);
    if (known !== undefined) return known;
    const none = Object.fromEntries(ANSWER_ORDER.map((answer) => [answer, 0])) as Tally;
    tallies.set(id, none);
    return none;
  };
  for (const { id, kind } of nodesInOrder(part).toReversed()) {
    const parentId = part.parentIds.get(id);
    if (parentId === undefined) continue;
    const above = tallyAt(parentId);
    if (kind === "account") {
      const answer = answerAt(input, id);
      if (answer !== null) above[answer]++;
    } else {
      const own = tallyAt(id);
      for (const answer of ANSWER_ORDER) above[answer] += own[answer];
    }
  }
  return tallies;
}
