import type { Design, NodeId, PolicyId } from "../../design/types";
import { ANY_RESOURCE_OF_SERVICE, type ResourceCatalog } from "../resources";
import type { Lens } from "../types";
import type { ActionClasses } from "./actionClasses";
import type { ActionSpace } from "./actionSpace";
import { ByPlace } from "./byPlace";
import { LevelTable } from "./levelTable";
import type { PathState } from "./pathState";
import { PathStates } from "./pathStates";
import { Question } from "./question";
import { StateVerdicts } from "./stateVerdicts";
import { type TreeIndex, treeIndexOf } from "./treeIndex";
import type { ActionVerdicts, CountedVerdict, PermissionMap } from "./types";
import { VerdictTable } from "./verdictTable";
import { type Found, walk } from "./walk";

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
  const { disabledPolicyIds: disabled = NO_POLICIES, resourceCatalog = ANY_RESOURCE_OF_SERVICE } = options;
  const previous = options.previous instanceof SetMap ? options.previous : undefined;
  const question = Question.of(design, lens, space, resourceCatalog, previous?.question);
  const tree = treeIndexOf(design, previous?.tree);
  const rcpsAreOwn = lens.resourceAccountId === undefined;
  const table = new LevelTable(design, question, { disabled, rcpsAreOwn }, tree.attached, previous?.table);
  const states = new PathStates(question, previous?.states);
  const found = walk(design, lens, { tree, table, states, question }, previous);
  table.finish();
  states.finish();
  return new SetMap(design, question, tree, table, states, found);
}

/** The map, with what the next one can take from it. */
export class SetMap implements PermissionMap {
  readonly design: Design;
  readonly question: Question;
  readonly tree: TreeIndex;
  readonly table: LevelTable;
  readonly states: PathStates;
  readonly found: Found;
  readonly accounts: ReadonlyMap<NodeId, ActionVerdicts>;
  readonly levels: ReadonlyMap<NodeId, ActionVerdicts>;
  /** By place, those that were asked for. */
  readonly #verdicts: (StateVerdicts | undefined)[];
  readonly #areAllExempt: boolean;
  readonly #managementPlace: number;
  #table: VerdictTable | null = null;

  constructor(
    design: Design,
    question: Question,
    tree: TreeIndex,
    table: LevelTable,
    states: PathStates,
    found: Found,
  ) {
    this.design = design;
    this.question = question;
    this.tree = tree;
    this.table = table;
    this.states = states;
    this.found = found;
    this.#verdicts = new Array(found.states.length);
    this.#areAllExempt = question.circumstances.isServiceLinkedRole;
    const { structure } = tree;
    const { isAccount, accountPlaces, levelPlaces, ids } = structure;
    this.#managementPlace = ids.indexOf(design.organization.managementAccountId);
    this.accounts = new ByPlace(structure, accountPlaces, (place) =>
      isAccount[place] === 1 ? this.verdictsAt(place) : undefined,
    );
    this.levels = new ByPlace(structure, levelPlaces, (place) =>
      isAccount[place] === 1 ? undefined : this.verdictsAt(place),
    );
  }

  get space(): ActionSpace {
    return this.question.space;
  }

  get classes(): ActionClasses {
    return this.question.classes;
  }

  /** SCPs don't concern the account's principals. */
  isExempt(place: number): boolean {
    return this.#areAllExempt || place === this.#managementPlace;
  }

  verdictOf(nodeId: NodeId, action: number): CountedVerdict | undefined {
    const place = this.tree.structure.placeOf(nodeId);
    if (place === undefined) return undefined;
    this.#table ??= new VerdictTable(this.classes, this.found.states.map(this.#read, this));
    return this.#table.verdictOf(place, action);
  }

  verdictsAt(place: number): StateVerdicts | undefined {
    const state = this.found.states[place];
    return state === undefined ? undefined : this.#read(state, place);
  }

  #read(state: PathState, place: number): StateVerdicts {
    const known = this.#verdicts[place];
    if (known !== undefined) return known;
    const isExempt = this.isExempt(place);
    const verdicts = (isExempt ? state.readExempt : state.read) ?? new StateVerdicts(this.classes, state, isExempt);
    if (isExempt) state.readExempt = verdicts;
    else state.read = verdicts;
    this.#verdicts[place] = verdicts;
    return verdicts;
  }
}
