import type { Item } from "./plan";
import { SIZES } from "./sizes";

export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Where an item stands on its shelf, before shelves are stretched; `columns` of a grid of cards. */
export interface Placed extends Size {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly shelf: number;
  readonly columns: number;
  /** Which of the containers it is; -1 for a grid of cards. */
  readonly container: number;
}

const STEP = SIZES.card + SIZES.gap;
export const widthOfColumns = (columns: number) => columns * STEP - SIZES.gap;
export const columnsIn = (width: number) => Math.floor((width + SIZES.gap + 0.01) / STEP);

/**
 * Puts items on shelves no wider than `limit`, in their order: row by row, so that reordering means something.
 * A grid of cards stands beside the item before it where it is no higher than that shelf, else it begins a new one.
 * Gives the size of the whole; `onPlaced` hears every place.
 *
 * @param sizes of the containers, in their order
 */
export function fillShelves(
  items: readonly Item[],
  sizes: readonly Size[],
  limit: number,
  onPlaced?: (placed: Placed) => void,
): Size {
  let x = 0;
  let y = 0;
  let shelf = 0;
  let shelfHeight = 0;
  let width = 0;
  let containers = 0;
  for (const item of items) {
    let columns = 0;
    let container = -1;
    let size: Size;
    if (item.kind === "container") {
      container = containers++;
      size = sizes[container]!;
    } else {
      columns = x === 0 ? 0 : columnsBeside(item, limit - x, shelfHeight);
      if (columns === 0) columns = Math.max(1, Math.min(item.cards.length, columnsIn(limit)));
      size = { width: widthOfColumns(columns), height: heightOfCards(item, columns) };
    }
    if (x > 0 && x + size.width > limit + 0.01) {
      y += shelfHeight + SIZES.gap;
      x = 0;
      shelfHeight = 0;
      shelf++;
    }
    onPlaced?.({ item, x, y, width: size.width, height: size.height, shelf, columns, container });
    x += size.width + SIZES.gap;
    width = Math.max(width, x - SIZES.gap);
    shelfHeight = Math.max(shelfHeight, size.height);
  }
  return { width, height: y + shelfHeight };
}

/** The fewest columns with which the cards are no higher than the shelf that they would stand on; 0: they don't fit. */
function columnsBeside(item: Item & { kind: "cards" }, room: number, shelfHeight: number): number {
  const most = Math.min(item.cards.length, columnsIn(room));
  if (most < 1) return 0;
  const tallest = item.height ?? Math.max(...item.cards.slice(0, most).map((card) => card.height));
  const rows = Math.max(1, Math.floor((shelfHeight + SIZES.gap) / (tallest + SIZES.gap)));
  const columns = Math.ceil(item.cards.length / rows);
  return columns <= most ? columns : 0;
}

/** The height of a grid of cards: each row as high as its highest card. */
export function heightOfCards(item: Item & { kind: "cards" }, columns: number): number {
  const { cards, height } = item;
  if (height !== null) return Math.ceil(cards.length / columns) * (height + SIZES.gap) - SIZES.gap;
  let total = -SIZES.gap;
  for (let first = 0; first < cards.length; first += columns) total += heightOfRow(item, first, columns) + SIZES.gap;
  return total;
}

/** The height of the row of cards that begins at `first`. */
export function heightOfRow(item: Item & { kind: "cards" }, first: number, columns: number): number {
  if (item.height !== null) return item.height;
  let height = 0;
  for (let index = first; index < first + columns; index++) height = Math.max(height, item.cards[index]?.height ?? 0);
  return height;
}
