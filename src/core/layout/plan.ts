import { childIdsOf, nodeOf } from "../design/queries";
import type { Design, Node, NodeId } from "../design/types";
import { chipsIn } from "./chips";
import { estimatedWidth, rowsOf, SIZES } from "./sizes";
import type { Box, Chip, LayoutOptions } from "./types";

/** A box that hasn't its place yet; cards have their height already. */
export type UnplacedBox = { -readonly [Key in keyof Box]: Box[Key] } & { children: Box[] };

/** What stands on a container's shelves, in sibling order: neighbouring cards form one grid, an open OU stands for itself. */
export type Item =
  /** `height`: of every card; null where they differ. */
  | { readonly kind: "cards"; readonly cards: readonly UnplacedBox[]; readonly height: number | null }
  | { readonly kind: "container"; readonly plan: ContainerPlan };

/** The root or an open OU before it has a shape. */
export interface ContainerPlan {
  readonly box: UnplacedBox;
  readonly chipWidths: readonly number[];
  /** Width of name and counts, without chips. */
  readonly titleWidth: number;
  readonly items: readonly Item[];
}

type ChipsOf = (node: Node) => readonly Chip[];

/** The plans of the root and all OUs, children before parents: the last one is the root's. Cost: linear. */
export function plansOf(design: Design, options: LayoutOptions): readonly ContainerPlan[] {
  const families = familiesOf(design);
  const chipsOf = chipsIn(design, options.chipWidths);
  const planById = new Map<NodeId, ContainerPlan>();
  for (let index = families.length - 1; index >= 0; index--) {
    const family = families[index]!;
    planById.set(family.node.id, planOf(family, planById, options.foldedIds, chipsOf));
  }
  return [...planById.values()];
}

interface Family {
  readonly node: Node;
  readonly children: readonly Node[];
  readonly depth: number;
}

/** The root and all OUs with their children, parents first. */
function familiesOf(design: Design): readonly Family[] {
  const families: Family[] = [];
  const open = [{ node: nodeOf(design, design.rootId), depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    const children = childIdsOf(design, node.id).map((id) => nodeOf(design, id));
    families.push({ node, children, depth });
    for (const child of children) if (child.kind !== "account") open.push({ node: child, depth: depth + 1 });
  }
  return families;
}

function planOf(
  { node, children, depth }: Family,
  planById: ReadonlyMap<NodeId, ContainerPlan>,
  foldedIds: ReadonlySet<NodeId>,
  chipsOf: ChipsOf,
): ContainerPlan {
  const items: Item[] = [];
  const chips = chipsOf(node);
  const box = unplacedBox(node, node.kind === "root" ? "root" : "ou", depth, chips);
  let cards: UnplacedBox[] = [];
  const closeCards = () => {
    if (cards.length > 0) items.push({ kind: "cards", cards, height: sharedHeight(cards) });
    cards = [];
  };
  for (const child of children) {
    const plan = child.kind === "account" ? undefined : planById.get(child.id);
    box.accountCount += plan?.box.accountCount ?? 1;
    box.ouCount += plan === undefined ? 0 : plan.box.ouCount + 1;
    if (plan === undefined || foldedIds.has(child.id)) cards.push(cardOf(child, depth + 1, chipsOf(child), plan));
    else {
      closeCards();
      items.push({ kind: "container", plan });
    }
  }
  closeCards();
  const titleWidth =
    Math.min(SIZES.headerMaxName, Math.ceil(estimatedWidth(node.name, 15))) +
    SIZES.headerExtras +
    SIZES.headerCount * Math.min(2, box.accountCount);
  return { box, chipWidths: chips.map((chip) => chip.width), titleWidth, items };
}

const NO_CHILDREN: Box[] = [];

function cardOf(node: Node, depth: number, chips: readonly Chip[], folded: ContainerPlan | undefined): UnplacedBox {
  const box = unplacedBox(node, node.kind === "account" ? "account" : "folded", depth, chips);
  const available = SIZES.card - 2 * SIZES.cardPadding;
  if (chips.length > 0)
    box.chipRows = rowsOf(
      chips.map((chip) => chip.width),
      available,
    );
  const idLine = node.kind === "account" && node.awsId !== undefined ? SIZES.cardIdLine : 0;
  box.width = SIZES.card;
  if (node.kind === "account" && node.useCases.length > 1)
    box.useCaseRows = Math.min(node.useCases.length, SIZES.mostUseCaseRows);
  box.height = SIZES.cardHeight + idLine + box.chipRows * SIZES.chipRow + box.useCaseRows * SIZES.useCaseRow;
  if (folded !== undefined) {
    box.accountCount = folded.box.accountCount;
    box.ouCount = folded.box.ouCount;
  }
  return box;
}

function unplacedBox(node: Node, kind: Box["kind"], depth: number, chips: readonly Chip[]): UnplacedBox {
  return {
    id: node.id,
    kind,
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    depth,
    headerHeight: 0,
    chips,
    chipRows: 0,
    useCaseRows: 0,
    children: kind === "root" || kind === "ou" ? [] : NO_CHILDREN,
    accountCount: 0,
    ouCount: 0,
  };
}

function sharedHeight(cards: readonly UnplacedBox[]): number | null {
  const first = cards[0]?.height ?? null;
  return cards.every((card) => card.height === first) ? first : null;
}
