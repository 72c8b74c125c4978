import { shown } from "../../design/labels";
import { isAccount, isOu, subtreeIdsOf } from "../../design/queries";
import type { Design, NodeId } from "../../design/types";
import type { Tone } from "../../difference";
import type { VerdictCounts } from "../../engine";
import type { Box, Point } from "../../layout";
import { type AnswerCounts, answerCountsOf } from "../../words/answerCounts";
import { type Category, categoriesOf } from "../../words/categories";
import { type Answer, answerOfLens } from "../../words/verdicts";
import { round } from "../marks";
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
  /** By root and OU: how many of the accounts in it get each answer, those that a selection leaves out too. */
  tallyAt(id: NodeId): AnswerCounts | undefined;
  /** What the root or an OU holds, what a selection leaves out too. */
  contentOf(box: Box): Pick<Box, "accountCount" | "ouCount">;
  /** Adds, with its corner at a point, what looks the same in many boxes: drawn when the key comes first, later the same again. */
  often(key: readonly KeyPart[], at: Point, draw: (sheet: Sheet) => void): void;
  /** What large pictures say once and refer to. */
  definitions(): string;
  /** What occurs, for the legend. */
  readonly seen: {
    readonly answers: Set<Answer>;
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
    often: (key, { x, y }, draw) => {
      const known = placeIn(drawn, key);
      if (known.svg === null) {
        const own = new Sheet(theme.soft);
        draw(own);
        known.svg = own.toString();
        if (isLarge) {
          const id = `part-${count++}`;
          definitions += `<g id="${id}">${known.svg}</g>\n`;
          known.svg = `<use href="#${id}"`;
        }
      }
      const isMoved = x !== 0 || y !== 0;
      if (isLarge) sheet.add(isMoved ? `${known.svg} x="${round(x)}" y="${round(y)}"/>` : `${known.svg}/>`);
      else sheet.add(isMoved ? `<g transform="translate(${round(x)} ${round(y)})">${known.svg}</g>` : known.svg);
    },
    definitions: () => definitions,
    sheet,
    theme,
    categories: categoriesOf(shownThings.design),
    tallyAt: (id) => {
      const counts = shownThings.colouring?.counts.get(id);
      return counts === undefined ? undefined : answerCountsOf(counts);
    },
    contentOf: (box) => (part === shownThings.design ? box : contentIn(shownThings.design, box.id)),
    seen: { answers: new Set(), categories: new Set(), tones: new Set(), compared: new Set(), collides: false },
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

function contentIn(design: Design, id: NodeId): Pick<Box, "accountCount" | "ouCount"> {
  const below = subtreeIdsOf(design, id).flatMap((each) => (each === id ? [] : (design.nodes.get(each) ?? [])));
  return { accountCount: below.filter(isAccount).length, ouCount: below.filter(isOu).length };
}
