import { nodeOf, pathOf } from "../../design/queries";
import type { AccountNode, Design, NodeId, PolicyId } from "../../design/types";
import { accountIn } from "../accounts";
import { ANY_RESOURCE_OF_SERVICE, type ResourceCatalog } from "../resources";
import type { Lens } from "../types";
import type { ActionSpace } from "./actionSpace";
import { ByPlace } from "./byPlace";
import { LevelTable } from "./levelTable";
import type { LevelSets, PathState } from "./pathState";
import { Question } from "./question";
import type { StateVerdicts } from "./stateVerdicts";
import { type TreeIndex, treeIndexOf } from "./treeIndex";
import type { ActionVerdicts, PermissionMap } from "./types";

export interface PermissionOptions {
  /** Policies switched off for a look. */
  readonly disabledPolicyIds?: ReadonlySet<PolicyId>;
  /** What a resource that isn't given can be; any of the action's service where absent. */
  readonly resourceCatalog?: ResourceCatalog;
  /** An earlier map, of any design: what still holds is taken from it. */
  readonly previous?: PermissionMap;
}

const NO_POLICIES: ReadonlySet<PolicyId> = new Set();

/**
 * What the policies leave of a space's actions for every account, in the circumstances of a lens (its action is not
 * read): for each account and action the verdict of `evaluatePartially` for `lensRequest`.
 *
 * Cost: the sets of each policy whose text is new; a few passes over those sets for each distinct path that is new; one
 * search for each set of open statements that meet on an action; and a look-up for each node.
 */
export function permissionMap(design: Design, lens: Lens, space: ActionSpace, options: PermissionOptions = {}): SetMap {
  const { disabledPolicyIds = NO_POLICIES, resourceCatalog = ANY_RESOURCE_OF_SERVICE } = options;
  const previous = options.previous instanceof SetMap ? options.previous : undefined;
  const question = Question.of(design, lens, space, resourceCatalog, previous?.question);
  const tree = treeIndexOf(design, previous);
  const table = new LevelTable(design, question, disabledPolicyIds, previous?.table ?? null);
  const knownLevels =
    previous?.question === question && previous.table.hasPolicies(design.policies, disabledPolicyIds)
      ? previous.found.byAttachment
      : [];
  const isSameList = previous !== undefined && isPrefix(previous.tree.attached, tree.attached);
  const found = walk(design, lens, question, tree, table, isSameList ? knownLevels : []);
  const map = new SetMap(design, question, tree, table, found);
  table.finish();
  return map;
}

function isPrefix<T>(list: readonly T[], longer: readonly T[]): boolean {
  return list.length <= longer.length && list.every((item, index) => item === longer[index]);
}

/** What a walk finds at each place of the tree. */
interface Found {
  /** By the number of what is attached together (`TreeIndex.attached`). */
  readonly byAttachment: readonly (LevelSets | undefined)[];
  readonly states: readonly PathState[];
  /** What is attached there, whichever account is asked. */
  readonly levels: readonly LevelSets[];
  /** Where statements tell accounts apart: the levels of a path as they are for each account under them. */
  readonly variants: ReadonlyMap<number, ReadonlySet<LevelSets>>;
  /** Of the account that owns the resource, where the lens names one: the RCPs on its path, as they are for any principal. */
  readonly rcpLevels: ReadonlyMap<number, LevelSets>;
}

/** The map, with what the next one can take from it. */
export class SetMap implements PermissionMap {
  readonly design: Design;
  readonly question: Question;
  readonly tree: TreeIndex;
  readonly table: LevelTable;
  readonly found: Found;
  readonly managementPlace: number;
  readonly accounts: ReadonlyMap<NodeId, ActionVerdicts>;
  readonly levels: ReadonlyMap<NodeId, ActionVerdicts>;

  constructor(design: Design, question: Question, tree: TreeIndex, table: LevelTable, found: Found) {
    this.design = design;
    this.question = question;
    this.tree = tree;
    this.table = table;
    this.found = found;
    this.managementPlace = tree.places.get(design.organization.managementAccountId) ?? -1;
    this.accounts = new ByPlace(tree, (place) => (tree.isAccount[place] === 1 ? this.verdictsAt(place) : undefined));
    this.levels = new ByPlace(tree, (place) => (tree.isAccount[place] === 1 ? undefined : this.verdictsAt(place)));
  }

  get space(): ActionSpace {
    return this.question.space;
  }

  /** SCPs don't concern the account's principals. */
  isExempt(place: number): boolean {
    return place === this.managementPlace || this.question.circumstances.isServiceLinkedRole;
  }

  verdictsAt(place: number): StateVerdicts | undefined {
    const state = this.found.states[place];
    return state === undefined ? undefined : this.question.verdictsOf(state, this.isExempt(place));
  }
}

function walk(
  design: Design,
  lens: Lens,
  question: Question,
  tree: TreeIndex,
  table: LevelTable,
  knownLevels: readonly (LevelSets | undefined)[],
): Found {
  const { parents, isAccount, attachments, attached, ids } = tree;
  const rcpsAreOwn = lens.resourceAccountId === undefined;
  const owner = ownerPath(design, lens);
  const end = owner === null ? null : table.levelOfRcps(owner.flatMap((id) => rcpsAt(id)));
  if (question.circumstances.isServiceLinkedRole)
    return {
      byAttachment: [],
      states: ids.map(() => table.first),
      levels: [],
      variants: new Map(),
      rcpLevels: new Map(),
    };
  const byAttachment = [...knownLevels];
  const states = new Array<PathState>(ids.length);
  const levels = new Array<LevelSets>(ids.length);
  const haveVariants = new Uint8Array(ids.length);
  const variants = new Map<number, Set<LevelSets>>();
  const management = design.organization.managementAccountId;
  for (let place = 0; place < ids.length; place++) {
    const attachment = attachments[place] ?? 0;
    const level = byAttachment[attachment] ?? table.levelOf(attached[attachment] ?? [], rcpsAreOwn);
    byAttachment[attachment] = level;
    levels[place] = level;
    const parent = parents[place] ?? -1;
    const above = states[parent] ?? table.first;
    haveVariants[place] = (haveVariants[parent] ?? 0) | (level.hasVariants ? 1 : 0);
    if (isAccount[place] === 0) {
      states[place] = table.stateBelow(above, table.variantFor(null, level));
    } else if (ids[place] === management) {
      states[place] = end === null ? table.first : table.stateBelow(table.first, end);
    } else if (haveVariants[place] === 1 || end?.hasVariants === true) {
      states[place] = stateOfAccount(place);
    } else {
      const own = table.stateBelow(above, level);
      states[place] = end === null ? own : table.stateBelow(own, end);
    }
  }
  const rcpLevels = new Map<number, LevelSets>();
  for (const id of owner ?? []) {
    const place = tree.places.get(id);
    const rcps = rcpsAt(id);
    if (place !== undefined && rcps.length > 0) rcpLevels.set(place, table.variantFor(null, table.levelOfRcps(rcps)));
  }
  return { byAttachment, states, levels, variants, rcpLevels };

  function rcpsAt(id: NodeId) {
    return table.rcpsOf(nodeOf(design, id).policyIds);
  }

  /** The state of an account that statements on its path tell from others: its path is walked for it alone. */
  function stateOfAccount(place: number): PathState {
    const node = nodeOf(design, ids[place] as NodeId) as AccountNode;
    const path: number[] = [];
    for (let step = place; step !== -1; step = parents[step] ?? -1) path.push(step);
    let state = table.first;
    for (const step of path.reverse()) {
      const level = levels[step];
      if (level === undefined) continue;
      const variant = table.variantFor(node, level);
      if (variant !== level) variants.set(step, (variants.get(step) ?? new Set<LevelSets>()).add(variant));
      state = table.stateBelow(state, variant);
    }
    return end === null ? state : table.stateBelow(state, table.variantFor(node, end));
  }
}

/**
 * The path of the account that owns the resource, if the lens names one whose resources RCPs filter: none outside the
 * organization and none of the management account.
 */
function ownerPath(design: Design, { resourceAccountId }: Lens): readonly NodeId[] | null {
  const account = resourceAccountId === undefined ? null : accountIn(design, resourceAccountId);
  if (account === null || account.id === design.organization.managementAccountId) return null;
  return pathOf(design, account.id);
}
