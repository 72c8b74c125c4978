import type { NodeId } from "../../design/types";
import { type FlowLayout, type FlowNode, isOpenInFlow } from "../../layout";

/** Pixels of the diagram's parts, as flow.module.css has them. */
export const BAR = 12;
export const BAR_HEIGHT = 32;
export const CARD_HEIGHT = 34;
const TOP = 34;
const BOTTOM = 14;
const LEFT = 26;
/** The band at the right that stands for IAM, with what leads to it. */
export const IAM = { width: 18, before: 20 };
/** The bar between accounts and IAM that stands for the RCPs of the account that owns the resource; with what leads to it. */
export const GATE = { width: 8, before: 42 };
const CARD = { least: 190, most: 340, share: 0.38, shareBesideGate: 0.36 };
/** A row is as high as there is room, within these. */
const ROW = { least: 38, most: 64 };
/** A column has at least so much; the diagram scrolls sideways where there is less room. */
const COLUMN = 74;
/** What is written above and below a bar's middle takes so much. */
const ABOVE = 48;
const BELOW = 57;
/** For a name at a card, even where it may touch what is written at a bar. */
const LEAST_ROOM = 176;
/** The mark at a card, which comes before it. */
export const BEFORE_CARD = 24;
/** A bar's name: how far above its middle it stands, how near to that others come too near, and what it takes for sure. */
const NAME = { above: 33, height: 25, width: 110, gap: 8 };
/** For what is written at a bar, even where it touches the next one. */
const LEAST_NAME = 60;
/** What is written above a bar begins there, but so much to the left where it wouldn't fit. */
const LEFT_OF_BAR = 48;
/** Bars whose middles are nearer than this have what is written above them side by side. */
const BESIDE = 24;
/** From the end of what is written at a bar to the next bar, and to what begins left of it. */
const BEFORE_BAR = 12;
const BETWEEN_NAMES = 6;
/** Beyond what is in sight that is in the page. */
const MARGIN = 160;

/** What of the diagram is in sight, in pixels. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A card at which something filters. */
export interface CutCard {
  readonly card: FlowNode;
  /** Pixels that the name of what filters there takes, if there is room. */
  readonly cutWidth: number;
}

/** Where the diagram's parts stand for a sight of it. */
export interface FlowPlaces {
  readonly width: number;
  readonly height: number;
  readonly cardWidth: number;
  /** The left edge of the bar behind the cards at which RCPs of the resource's account filter; null: there is none. */
  readonly gate: number | null;
  /** Its left edge and its middle. What is open stands in the middle of what is in sight of its children. */
  placeOf(node: FlowNode): Place;
  /** Pixels from a bar's left edge that can be written on at this height, up to the next bar or else to the marks at the cards. */
  roomRightOf(node: FlowNode, dy: number): number;
  /** Pixels left of a bar from which on can be written above it, where what is written is too long to begin at the bar. */
  roomLeftOf(bar: FlowNode): number;
  /** Pixels that the name of what filters at a card may take, which ends before the card's mark. */
  roomForCut(card: FlowNode): number;
  /**
   * Where a bar's name ends, in pixels from its left edge, to leave free the names of what filters at these cards; null:
   * it can begin at the bar.
   */
  nameEndOf(bar: FlowNode, cutCards: readonly CutCard[]): number | null;
  /** From where to where a node reaches with what is written at it, where all of its children are in sight. */
  extentOf(node: FlowNode): readonly [from: number, to: number];
  /** The middles of the first and the last child of something open. */
  spanOf(node: FlowNode): readonly [first: number, last: number];
  /** Where the column of a depth begins; past the deepest, the cards. */
  columnAt(depth: number): number;
  isInSight(node: FlowNode): boolean;
  /** Whether a thread between two nodes crosses what is in sight. */
  isEdgeInSight(from: Place, to: Place): boolean;
}

/** `hasGate`: whether RCPs of the account that owns the resource filter a question. */
export function placesOf(layout: FlowLayout, sight: Sight, hasGate: boolean): FlowPlaces {
  const columns = layout.depth + 1;
  const after = IAM.before + IAM.width + 10 + (hasGate ? GATE.before + GATE.width : 0);
  const least = LEFT + columns * COLUMN + CARD.least + after;
  const width = Math.max(sight.width, least);
  const share = hasGate ? CARD.shareBesideGate : CARD.share;
  const cardWidth = Math.max(CARD.least, Math.min(CARD.most, Math.floor((width - after) * share)));
  const cards = width - after - cardWidth;
  const column = (cards - LEFT) / columns;
  const fitting = Math.floor((sight.height - TOP - BOTTOM) / Math.max(1, layout.rows));
  const row = Math.max(ROW.least, Math.min(ROW.most, fitting));
  const height = Math.max(TOP + layout.rows * row + BOTTOM, sight.height);
  const yOf = (rows: number) => TOP + (rows + 0.5) * row;
  const seen = { from: sight.top + TOP, to: sight.top + sight.height - TOP };
  const columnAt = (depth: number) => (depth > layout.depth ? cards : LEFT + depth * column);

  const places = new Map<NodeId, Place>();
  for (const node of layout.nodes) {
    if (!isOpenInFlow(node)) {
      places.set(node.id, { x: cards, y: yOf(node.row) });
      continue;
    }
    const [first, last] = [yOf(node.span[0]), yOf(node.span[1])];
    const from = Math.min(last, Math.max(first, seen.from));
    const to = Math.max(first, Math.min(last, seen.to));
    places.set(node.id, { x: columnAt(node.depth), y: (from + to) / 2 });
  }
  const placeOf = (node: FlowNode) => places.get(node.id) ?? { x: 0, y: 0 };
  const isNear = (from: number, to: number) => to > sight.top - MARGIN && from < sight.top + sight.height + MARGIN;
  const bars = layout.nodes.filter(isOpenInFlow).map(placeOf);
  const roomForCut = (card: FlowNode) => {
    const { x, y } = placeOf(card);
    const roomTo = (blocking: readonly Place[]) => x - Math.max(0, ...blocking.map((bar) => bar.x + BAR));
    const left = bars.filter((bar) => bar.x < x);
    const beside = roomTo(left.filter((bar) => Math.abs(bar.y - y) < BAR_HEIGHT));
    const near = roomTo(left.filter((bar) => y > bar.y - ABOVE && y < bar.y + BELOW));
    const room = Math.min(beside, Math.max(near, LEAST_ROOM)) - BEFORE_CARD - 4;
    return Math.max(64, Math.min(240, room));
  };
  return {
    width,
    height,
    cardWidth,
    gate: hasGate ? cards + cardWidth + GATE.before : null,
    placeOf,
    columnAt,
    roomRightOf: (node, dy) => {
      const { x, y } = placeOf(node);
      const isNear = (bar: Place) =>
        Math.abs(bar.y - (y + dy)) < BAR_HEIGHT || (dy < 0 && Math.abs(bar.y - y) < BESIDE);
      const blocking = bars.filter((bar) => bar.x > x && isNear(bar));
      return Math.max(LEAST_NAME, Math.min(cards - 6, ...blocking.map((bar) => bar.x - BEFORE_BAR)) - x);
    },
    roomLeftOf: (bar) => {
      const { x, y } = placeOf(bar);
      const hasNameBefore = bars.some((other) => other.x < x && Math.abs(other.y - y) < BAR_HEIGHT);
      return hasNameBefore ? BEFORE_BAR - BETWEEN_NAMES : LEFT_OF_BAR;
    },
    roomForCut,
    nameEndOf: (bar, cutCards) => {
      const { x, y } = placeOf(bar);
      const beside = cutCards.filter(({ card }) => Math.abs(placeOf(card).y - y + NAME.above) < NAME.height);
      const begins = beside.map(({ card, cutWidth }) => cards - BEFORE_CARD - Math.min(cutWidth, roomForCut(card)) - x);
      const first = Math.min(...begins);
      return first >= NAME.width ? null : Math.min(-NAME.gap, first - NAME.gap);
    },
    spanOf: ({ span }) => [yOf(span[0]), yOf(span[1])],
    extentOf: (node) => {
      if (!isOpenInFlow(node)) return [yOf(node.row) - CARD_HEIGHT / 2, yOf(node.row) + CARD_HEIGHT / 2];
      const middle = (yOf(node.span[0]) + yOf(node.span[1])) / 2;
      return [middle - ABOVE, middle + BELOW];
    },
    isInSight: (node) => {
      const { y } = placeOf(node);
      return isNear(y, y);
    },
    isEdgeInSight: (from, to) => isNear(Math.min(from.y, to.y), Math.max(from.y, to.y)),
  };
}
