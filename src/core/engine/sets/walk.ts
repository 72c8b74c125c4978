import { nodeOf, pathOf } from "../../design/queries";
import type { AccountNode, Design, NodeId } from "../../design/types";
import { accountIn } from "../accounts";
import type { Lens } from "../types";
import type { LevelSets } from "./level";
import type { LevelTable } from "./levelTable";
import type { PathState } from "./pathState";
import type { PathStates } from "./pathStates";
import type { PolicySets } from "./policySets";
import type { Question } from "./question";
import type { TreeIndex } from "./treeIndex";

/** What a walk finds at each place of the tree. */
export interface Found {
  /** No two have the same. */
  readonly number: number;
  /** Where the tree stands as it stood in an earlier walk, that walk's number and the places whose states are others since. */
  readonly since: { readonly number: number; readonly places: readonly number[] } | null;
  /** Of an account, whoever's resources are asked for; of a level what it and those above it let through. */
  readonly states: readonly PathState[];
  /** What is attached there, whichever account is asked. */
  readonly levels: readonly LevelSets[];
  /** By place, 1 where statements on the path tell accounts apart; null: nowhere. */
  readonly haveVariants: Uint8Array | null;
  /** There: the levels of a path as they are for each account under them. */
  readonly variants: ReadonlyMap<number, ReadonlySet<LevelSets>>;
  /** Of the account that owns the resource, where the lens names one: the RCPs on its path, as they are for any principal. */
  readonly rcpLevels: ReadonlyMap<number, LevelSets>;
}

/** What a walk goes over, and where it looks things up. */
export interface Ground {
  readonly tree: TreeIndex;
  readonly table: LevelTable;
  readonly states: PathStates;
  readonly question: Question;
}

/** What an earlier walk went over and found. */
export interface EarlierWalk extends Ground {
  readonly found: Found;
}

let walks = 0;

/** From the root down to every account, level by level. Where an earlier walk found the same levels, its states stand. */
export function walk(design: Design, lens: Lens, ground: Ground, earlier: EarlierWalk | undefined): Found {
  const { tree, table, states, question } = ground;
  const { ids, parents, isAccount } = tree.structure;
  const variants = new Map<number, Set<LevelSets>>();
  const rcpLevels = new Map<number, LevelSets>();
  const number = ++walks;
  if (question.circumstances.isServiceLinkedRole)
    return {
      number,
      since: null,
      states: ids.map(() => states.first),
      levels: [],
      haveVariants: null,
      variants,
      rcpLevels,
    };

  const owner = ownerPath(design, lens);
  const end = owner === null ? null : table.levelOfRcps(owner.flatMap(rcpsAt));
  const haveVariants = variantPlaces(tree, table);
  const isPlain = haveVariants === null && end === null;
  const known = isPlain && earlier !== undefined && canStand(earlier, ground) ? earlier : null;
  const levels = new Array<LevelSets>(ids.length);
  const found = new Array<PathState>(ids.length);
  const managementPlace = ids.indexOf(design.organization.managementAccountId);
  let since: Found["since"] = null;
  if (known !== null) since = takeOver(known);
  else for (let place = 0; place < ids.length; place++) visit(place);
  for (const id of owner ?? []) {
    const place = tree.structure.placeOf(id);
    const rcps = rcpsAt(id);
    if (place !== undefined && rcps.length > 0) rcpLevels.set(place, table.variantFor(null, table.levelOfRcps(rcps)));
  }
  return { number, since, states: found, levels, haveVariants, variants, rcpLevels };

  function visit(place: number): void {
    const level = table.levelAt(tree.attachments[place] ?? 0);
    levels[place] = level;
    found[place] = stateAt(place, found[parents[place] ?? -1] ?? states.first, level);
  }

  /** Visits what is under a change; elsewhere the earlier states stand. */
  function takeOver({ tree: before, found: old }: EarlierWalk): Found["since"] {
    const places: number[] = [];
    const was = tree.structure.placesIn(before.structure);
    for (let place = 0; place < ids.length; place++) {
      const then = was === null ? place : (was[place] ?? -1);
      const level = then === -1 ? undefined : old.levels[then];
      const above = found[parents[place] ?? -1] ?? states.first;
      const wasAbove = then === -1 ? undefined : (old.states[before.structure.parents[then] ?? -1] ?? states.first);
      const stands = level !== undefined && above === wasAbove && level === table.levelAt(tree.attachments[place] ?? 0);
      if (!stands) {
        visit(place);
        if (found[place] !== old.states[then]) places.push(place);
        continue;
      }
      levels[place] = level;
      found[place] = old.states[then] ?? states.first;
    }
    return was === null ? { number: old.number, places } : null;
  }

  function stateAt(place: number, above: PathState, level: LevelSets): PathState {
    if (place === managementPlace) return end === null ? states.first : states.below(states.first, end);
    if (haveVariants?.[place] === 1 || end?.hasVariants === true)
      return isAccount[place] === 1 ? stateOfAccount(place) : states.below(above, table.variantFor(null, level));
    const own = states.below(above, level);
    return end === null || isAccount[place] === 0 ? own : states.below(own, end);
  }

  /** The state of an account that statements on its path tell from others: its path is walked for it alone. */
  function stateOfAccount(place: number): PathState {
    const node = nodeOf(design, ids[place] as NodeId) as AccountNode;
    const path: number[] = [];
    for (let step = place; step !== -1; step = parents[step] ?? -1) path.push(step);
    let state = states.first;
    for (const step of path.reverse()) {
      const level = levels[step];
      if (level === undefined) continue;
      const variant = table.variantFor(node, level);
      if (variant !== level) variants.set(step, (variants.get(step) ?? new Set<LevelSets>()).add(variant));
      state = states.below(state, variant);
    }
    return end === null ? state : states.below(state, table.variantFor(node, end));
  }

  function rcpsAt(id: NodeId): readonly PolicySets[] {
    return table.rcpsOf(nodeOf(design, id).policyIds);
  }
}

/** Whether the states of an earlier walk mean the same here: same question, and accounts were told apart nowhere. */
function canStand({ states, found }: EarlierWalk, ground: Ground): boolean {
  return states.first === ground.states.first && found.haveVariants === null && found.rcpLevels.size === 0;
}

/** By place, 1 where statements on the path tell accounts apart; null: nowhere. */
function variantPlaces({ structure: { parents }, attachments }: TreeIndex, table: LevelTable): Uint8Array | null {
  for (let place = 0; place < attachments.length; place++) table.levelAt(attachments[place] ?? 0);
  if (!table.hasVariants) return null;
  const places = new Uint8Array(parents.length);
  for (let place = 0; place < parents.length; place++)
    if (places[parents[place] ?? -1] === 1 || table.levelAt(attachments[place] ?? 0).hasVariants) places[place] = 1;
  return places;
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
