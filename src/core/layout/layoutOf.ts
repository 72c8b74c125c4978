import type { Design, NodeId } from "../design/types";
import { type ContainerPlan, type Item, plansOf, type UnplacedBox } from "./plan";
import { type Shape, type Shapes, shapesOf } from "./shapes";
import { columnsIn, fillShelves, heightOfRow, type Placed } from "./shelves";
import { SIZES } from "./sizes";
import type { Box, Layout, LayoutOptions, Rect } from "./types";

/** An OU on a shelf grows to its neighbours' height and the shelf's width, but by no more than this. */
const MAX_STRETCH = 1.6;
/** Cards that have an OU for themselves take its width, so that longer names can be read. */
const MAX_CARD = Math.round(SIZES.card * 1.4);

/** A container that has its place, while what is in it has none yet. */
interface Opened {
  readonly plan: ContainerPlan;
  readonly shape: Shape;
}

/**
 * Where each node of the design is drawn: accounts in grids, OUs on shelves in sibling order, row by row, in the
 * proportions that fill a screen of the wanted aspect best. The same input gives the same layout.
 *
 * Cost: linear in the drawn nodes.
 */
export function layoutOf(design: Design, options: LayoutOptions): Layout {
  const plans = plansOf(design, options);
  const { shapes, rootShape } = shapesOf(plans, options.aspect);
  const boxes = new Map<NodeId, Box>();
  const root = plans.at(-1)!;
  const { width, height } = rootShape;
  const open = [placed(root, rootShape, { x: 0, y: 0, width, height })];
  boxes.set(root.box.id, root.box);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    open.push(...arrange(next, shapes));
    for (const child of next.plan.box.children) boxes.set(child.id, child);
  }
  return { root: root.box, boxes };
}

function placed(plan: ContainerPlan, shape: Shape, { x, y, width, height }: Rect): Opened {
  const { box } = plan;
  box.x = x;
  box.y = y;
  box.width = width;
  box.height = height;
  box.headerHeight = shape.headerHeight;
  box.chipRows = shape.chipRows;
  return { plan, shape };
}

/** Places a container's children, in sibling order; gives those that are containers themselves. */
function arrange({ plan, shape }: Opened, shapes: Shapes): readonly Opened[] {
  const { box, items } = plan;
  const [only] = items;
  if (items.length === 1 && only?.kind === "cards") {
    placeAlone(box, only, shape);
    return NONE;
  }
  const containers = items.flatMap((item) => (item.kind === "container" ? [shapes.get(item.plan)!] : []));
  const childShapes = containers.map((options, index) => options[shape.childStyles[index]!]!);
  const shelves: Placed[][] = [];
  fillShelves(items, childShapes, shape.limit, (place) => {
    const shelf = shelves[place.shelf];
    if (shelf === undefined) shelves.push([place]);
    else shelf.push(place);
  });
  const left = box.x + SIZES.padding;
  const top = box.y + box.headerHeight;
  const inner = box.width - 2 * SIZES.padding;
  const opened: Opened[] = [];
  for (const shelf of shelves)
    for (const { item, x, y, width, height, columns, container } of stretched(shelf, inner)) {
      if (item.kind === "container") {
        opened.push(placed(item.plan, childShapes[container]!, { x: left + x, y: top + y, width, height }));
        box.children.push(item.plan.box);
      } else {
        placeGrid(item, left + x, top + y, columns, width);
        for (const card of item.cards) box.children.push(card);
      }
    }
  return opened;
}

const NONE: readonly Opened[] = [];

/** Most OUs hold nothing but accounts: one grid, as wide as the OU. */
function placeAlone(box: UnplacedBox, item: Item & { kind: "cards" }, { limit }: Shape): void {
  const columns = Math.max(1, Math.min(item.cards.length, columnsIn(limit)));
  const inner = box.width - 2 * SIZES.padding;
  placeGrid(item, box.x + SIZES.padding, box.y + box.headerHeight, columns, inner);
  for (const card of item.cards) box.children.push(card);
}

/** The items of one shelf, its OUs as high as the shelf and as wide as there is room. */
function stretched(shelf: readonly Placed[], inner: number): readonly Placed[] {
  const growing = shelf.reduce((sum, { item, width }) => sum + (item.kind === "container" ? width : 0), 0);
  if (growing === 0) return shelf;
  const last = shelf.at(-1)!;
  const room = Math.max(0, inner - (last.x + last.width));
  const highest = shelf.reduce((height, place) => Math.max(height, place.height), 0);
  let shift = 0;
  return shelf.map((place) => {
    const x = place.x + shift;
    if (place.item.kind === "cards") return { ...place, x };
    const growth = Math.floor(Math.min((room * place.width) / growing, place.width * (MAX_STRETCH - 1)));
    shift += growth;
    const height = place.height * MAX_STRETCH >= highest ? highest : place.height;
    return { ...place, x, width: place.width + growth, height };
  });
}

function placeGrid(
  item: Item & { kind: "cards" },
  left: number,
  top: number,
  columns: number,
  available: number,
): void {
  const width = Math.min(MAX_CARD, Math.floor((available + SIZES.gap) / columns) - SIZES.gap);
  let y = top;
  let height = 0;
  for (let index = 0; index < item.cards.length; index++) {
    const card = item.cards[index]!;
    const column = index % columns;
    if (column === 0) {
      y += index === 0 ? 0 : height + SIZES.gap;
      height = heightOfRow(item, index, columns);
    }
    card.x = left + column * (width + SIZES.gap);
    card.y = y;
    card.width = width;
    card.height = height;
    card.headerHeight = height;
  }
}
