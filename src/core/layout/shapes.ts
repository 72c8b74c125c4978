import type { ContainerPlan, Item } from "./plan";
import { fillShelves, heightOfCards, type Size, widthOfColumns } from "./shelves";
import { rowsOf, rowWidth, SIZES } from "./sizes";

/** How one container is drawn: the shapes that its containers take, in their order, and how wide its shelves are. */
export interface Shape extends Size {
  readonly childStyles: readonly number[];
  readonly limit: number;
  readonly headerHeight: number;
  readonly chipRows: number;
}
/** For each container its best shape in each style. */
export type Shapes = ReadonlyMap<ContainerPlan, readonly Shape[]>;

/** The styles: the aspects (width by height) that a container may strive for. */
const ASPECTS: readonly number[] = [0.7, 1.2, 2, 3.6];
/** Up to so many items every way of breaking the first row is tried. */
const FEW_ITEMS = 6;
/** Widths of shelves for more items, as parts of that of a screen which they would fill: where few are tried, where many. */
const USUAL_WIDTHS: readonly number[] = [1.12];
const MANY_WIDTHS: readonly number[] = [0.8, 0.9, 1, 1.06, 1.12, 1.2, 1.3, 1.45];
/** In a design of so few containers, up to so many siblings may differ in style; elsewhere they share one. */
const FEW_CONTAINERS = 60;
const FEW_SIBLINGS = 3;

/**
 * Finds for each container, children first, the shape in each style, and for the root the one that fills a screen of
 * `aspect` best. Cost: linear in containers and cards; the number of tries for a container is bounded.
 */
export function shapesOf(plans: readonly ContainerPlan[], aspect: number): { shapes: Shapes; rootShape: Shape } {
  const shapes = new Map<ContainerPlan, readonly Shape[]>();
  const mayDiffer = plans.length <= FEW_CONTAINERS;
  const root = plans.at(-1)!;
  for (const plan of plans.slice(0, -1)) shapes.set(plan, bestFor(plan, shapes, ASPECTS, mayDiffer));
  return { shapes, rootShape: bestFor(root, shapes, [aspect], mayDiffer)[0]! };
}

/** A way to draw a container, and what it strains a screen of one aspect. */
interface Best {
  strain: number;
  content: Size;
  childStyles: readonly number[];
  limit: number;
}

function bestFor(
  plan: ContainerPlan,
  shapes: Shapes,
  aspects: readonly number[],
  mayDiffer: boolean,
): readonly Shape[] {
  const { items } = plan;
  // The root, whose shape alone is seen as a whole, is asked for one aspect.
  const isThorough = mayDiffer || aspects.length === 1;
  if (items.length === 0) {
    const shape = framed(plan, { width: 0, height: SIZES.emptyHeight }, [], 0);
    return aspects.map(() => shape);
  }
  const [only] = items;
  if (items.length === 1 && only?.kind === "cards") return bestGrids(plan, only, aspects);
  const containers = items.flatMap((item) => (item.kind === "container" ? [shapes.get(item.plan)!] : []));
  const best: Best[] = aspects.map(() => ({
    strain: Number.POSITIVE_INFINITY,
    content: { width: 0, height: 0 },
    childStyles: [],
    limit: 0,
  }));
  for (const childStyles of stylesFor(containers, mayDiffer)) {
    const sizes = containers.map((options, index) => options[childStyles[index]!]!);
    for (const limit of limitsOf(items, sizes, aspects, isThorough)) {
      const content = fillShelves(items, sizes, limit);
      const width = Math.max(content.width, innerWidth(plan)) + 2 * SIZES.padding;
      const height = content.height + SIZES.header + SIZES.padding;
      for (let index = 0; index < aspects.length; index++) {
        const strain = strainOn(aspects[index]!, width, height);
        if (strain < best[index]!.strain - 0.01) best[index] = { strain, content, childStyles, limit };
      }
    }
  }
  return best.map(({ content, childStyles, limit }) => framed(plan, content, childStyles, limit));
}

/** How wide a screen of this aspect must be to show the shape, and a little for the paper that it takes. */
function strainOn(aspect: number, width: number, height: number): number {
  return Math.max(width, height * aspect) + 0.08 * (width + height * aspect);
}

/** The styles of the children worth trying: one for all, which looks tidy, or any mixture of few. */
function stylesFor(containers: readonly (readonly Shape[])[], mayDiffer: boolean): readonly (readonly number[])[] {
  if (!mayDiffer || containers.length > FEW_SIBLINGS) {
    return ASPECTS.map((_, style) => style)
      .filter((style) => style === 0 || containers.some((options) => isOther(options[style]!, options[style - 1]!)))
      .map((style) => containers.map(() => style));
  }
  let mixtures: readonly (readonly number[])[] = [[]];
  for (const options of containers)
    mixtures = mixtures.flatMap((mixture) =>
      options.flatMap((shape, style) =>
        style === 0 || isOther(shape, options[style - 1]!) ? [[...mixture, style]] : [],
      ),
    );
  return mixtures;
}

function isOther(one: Size, other: Size): boolean {
  return one.width !== other.width || one.height !== other.height;
}

/** The shelf widths worth trying. */
function limitsOf(
  items: readonly Item[],
  sizes: readonly Size[],
  aspects: readonly number[],
  isThorough: boolean,
): readonly number[] {
  let least: number = SIZES.card;
  let inOneRow = -SIZES.gap;
  let area = 0;
  let container = 0;
  const limits: number[] = [];
  const add = (width: number) => {
    const limit = Math.ceil(Math.max(least, Math.min(width, inOneRow)));
    if (!limits.includes(limit)) limits.push(limit);
  };
  const starts: number[] = [];
  for (const item of items) {
    const size = item.kind === "cards" ? rowOf(item) : sizes[container++]!;
    if (item.kind === "container") least = Math.max(least, size.width);
    area += (size.width + SIZES.gap) * (size.height + SIZES.gap);
    inOneRow += size.width + SIZES.gap;
    starts.push(inOneRow);
  }
  const isFew = items.length <= FEW_ITEMS;
  for (const width of isFew ? starts : [inOneRow]) add(width);
  const widths = isThorough && !isFew ? MANY_WIDTHS : USUAL_WIDTHS;
  for (const aspect of aspects) for (const width of widths) add(Math.sqrt(area * aspect) * width);
  return limits;
}

function rowOf(item: Item & { kind: "cards" }): Size {
  return { width: widthOfColumns(item.cards.length), height: item.height ?? SIZES.cardHeight };
}

const NO_STYLES: readonly number[] = [];

/** Most OUs hold nothing but accounts: their best numbers of columns are found by calculation. */
function bestGrids(plan: ContainerPlan, item: Item & { kind: "cards" }, aspects: readonly number[]): readonly Shape[] {
  const count = item.cards.length;
  const rowHeight = (item.height ?? SIZES.cardHeight) + SIZES.gap;
  const shapes: Shape[] = [];
  let columnsBefore = 0;
  for (const aspect of aspects) {
    const ideal = Math.sqrt((count * aspect * rowHeight) / (SIZES.card + SIZES.gap));
    const fewer = Math.max(1, Math.min(count, Math.floor(ideal)));
    const more = Math.min(count, fewer + 1);
    const columns = gridStrain(plan, item, more, aspect) < gridStrain(plan, item, fewer, aspect) ? more : fewer;
    const before = shapes.at(-1);
    if (columns === columnsBefore && before !== undefined) shapes.push(before);
    else {
      const width = widthOfColumns(columns);
      shapes.push(framed(plan, { width, height: heightOfCards(item, columns) }, NO_STYLES, width));
    }
    columnsBefore = columns;
  }
  return shapes;
}

function gridStrain(plan: ContainerPlan, item: Item & { kind: "cards" }, columns: number, aspect: number): number {
  const width = Math.max(widthOfColumns(columns), innerWidth(plan)) + 2 * SIZES.padding;
  return strainOn(aspect, width, heightOfCards(item, columns) + SIZES.header + SIZES.padding);
}

/** The width that a container has at least, for its name. */
function innerWidth(plan: ContainerPlan): number {
  return Math.max(SIZES.card, Math.min(plan.titleWidth, 2 * SIZES.card));
}

/** The content with its frame and header; the header takes what rows the chips need at that width. */
function framed(plan: ContainerPlan, content: Size, childStyles: readonly number[], limit: number): Shape {
  const inner = Math.max(content.width, innerWidth(plan));
  const isBeside = plan.titleWidth + rowWidth(plan.chipWidths) <= inner;
  const chipRows = isBeside ? 0 : rowsOf(plan.chipWidths, inner);
  const headerHeight = SIZES.header + chipRows * SIZES.chipRow;
  return {
    width: inner + 2 * SIZES.padding,
    height: headerHeight + content.height + SIZES.padding,
    childStyles,
    limit,
    headerHeight,
    chipRows,
  };
}
