import {
  type AccountNode,
  type Design,
  type NodeId,
  type PolicyId,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import { allWords } from "./actionSet";
import type { Circumstances } from "./circumstances";
import { firstState, type LevelSets, type PathState, stateBelow } from "./pathState";
import { decidedSetsOf, type PolicySets, setsOfRules, statementSetsOf } from "./policySets";
import type { Question } from "./question";

/**
 * The levels and states of one walk over a design. What an earlier walk with the same question found is taken from its
 * table when it is needed again; what isn't needed goes with that table.
 */
export class LevelTable {
  readonly #design: Design;
  readonly #question: Question;
  readonly #disabled: ReadonlySet<PolicyId>;
  readonly #levels: Map<string, LevelSets>;
  readonly #states = new Map<PathState, Map<LevelSets, PathState>>();
  readonly #accounts = new Map<NodeId, Circumstances>();
  readonly #all: Uint32Array;
  #earlier: LevelTable | null;
  /** Where every path begins. */
  readonly first: PathState;

  constructor(design: Design, question: Question, disabled: ReadonlySet<PolicyId>, earlier: LevelTable | null) {
    this.#design = design;
    this.#question = question;
    this.#disabled = disabled;
    this.#earlier = earlier !== null && earlier.#question === question ? earlier : null;
    // With the same policies the levels are the same: their names needn't be looked up one by one.
    const same = this.#earlier?.hasPolicies(design.policies, disabled) === true ? this.#earlier : null;
    this.#levels = same === null ? new Map() : same.#levels;
    this.first = this.#earlier?.first ?? firstState(question);
    this.#all = allWords(question.size);
  }

  hasPolicies(policies: Design["policies"], disabled: ReadonlySet<PolicyId>): boolean {
    return this.#design.policies === policies && this.#disabled === disabled;
  }

  /** To be called when the walk is over: lets go of what it didn't need. */
  finish(): void {
    this.#earlier = null;
  }

  /** What policies do that are attached together. `withRcps: false`: their RCPs concern other accounts' resources. */
  levelOf(policyIds: readonly PolicyId[], withRcps: boolean): LevelSets {
    const scps = this.#question.isSwitchedOn(SERVICE_CONTROL_POLICY)
      ? this.#setsOf(policyIds, SERVICE_CONTROL_POLICY)
      : null;
    const rcps = withRcps ? this.rcpsOf(policyIds) : [];
    return this.#level(namesOf(scps, rcps), () => ({
      scps,
      rcps,
      circumstances: null,
      isTransparent: this.#letsAllThrough(scps, rcps),
      hasVariants: [...(scps ?? []), ...rcps].some(({ apart }) => apart.length > 0),
    }));
  }

  /** A level of resource control policies alone. */
  levelOfRcps(rcps: readonly PolicySets[]): LevelSets {
    return this.#level(namesOf(null, rcps), () => ({
      scps: null,
      rcps,
      circumstances: null,
      isTransparent: this.#letsAllThrough(null, rcps),
      hasVariants: rcps.some(({ apart }) => apart.length > 0),
    }));
  }

  rcpsOf(policyIds: readonly PolicyId[]): readonly PolicySets[] {
    return this.#question.isSwitchedOn(RESOURCE_CONTROL_POLICY) ? this.#setsOf(policyIds, RESOURCE_CONTROL_POLICY) : [];
  }

  /** The level as it is for one account (null: for one that nothing tells apart), with the statements that tell it apart. */
  variantFor(account: AccountNode | null, level: LevelSets): LevelSets {
    if (!level.hasVariants) return level;
    let own: Circumstances | null = null;
    const answers: string[] = [];
    const added = (policies: readonly PolicySets[], type: PolicyType) => {
      const context = this.#question.contextOf(type);
      return policies
        .filter(({ apart }) => apart.length > 0)
        .map(({ policyId, apart }) => {
          const sets = apart.map((rule) => {
            const match = account === null ? "maybe" : context.circumstances.matchFor(this.#design, account, rule);
            answers.push(match);
            if (match !== "maybe") return decidedSetsOf(rule, match, context.space, context.concerned);
            if (account === null) return statementSetsOf(rule, context);
            own = this.#circumstancesOf(account);
            return statementSetsOf(rule, { ...context, circumstances: own });
          });
          return setsOfRules(policyId, sets);
        });
    };
    const scps = level.scps === null ? null : [...level.scps, ...added(level.scps, SERVICE_CONTROL_POLICY)];
    const rcps = [...level.rcps, ...added(level.rcps, RESOURCE_CONTROL_POLICY)];
    const variant = () => ({
      scps,
      rcps,
      circumstances: own,
      isTransparent: this.#letsAllThrough(scps, rcps),
      hasVariants: false,
    });
    if (own !== null) return variant(); // like no other account's, and gone with the walk
    return this.#level(`${namesOf(level.scps, level.rcps)} ${account === null ? "any" : answers.join()}`, variant);
  }

  stateBelow(above: PathState, level: LevelSets): PathState {
    if (level.isTransparent) return above;
    const here = this.#states.get(above) ?? new Map<LevelSets, PathState>();
    this.#states.set(above, here);
    let state = here.get(level);
    if (state === undefined) {
      state = this.#knownState(above, level) ?? stateBelow(above, level, this.#question);
      here.set(level, state);
    }
    return state;
  }

  #knownState(above: PathState, level: LevelSets): PathState | undefined {
    return this.#earlier === null ? undefined : this.#earlier.#states.get(above)?.get(level);
  }

  #level(name: string, make: () => LevelSets): LevelSets {
    let level = this.#levels.get(name);
    if (level === undefined) {
      level = (this.#earlier === null ? undefined : this.#earlier.#levels.get(name)) ?? make();
      this.#levels.set(name, level);
    }
    return level;
  }

  #setsOf(policyIds: readonly PolicyId[], type: PolicyType): readonly PolicySets[] {
    return policyIds.flatMap((policyId) => {
      const policy = this.#design.policies.get(policyId);
      return policy === undefined || policy.type !== type || this.#disabled.has(policyId)
        ? []
        : [this.#question.setsOf(policy)];
    });
  }

  #circumstancesOf(account: AccountNode): Circumstances {
    const own = this.#accounts.get(account.id) ?? this.#question.circumstances.of(this.#design, account);
    this.#accounts.set(account.id, own);
    return own;
  }

  #letsAllThrough(scps: readonly PolicySets[] | null, rcps: readonly PolicySets[]): boolean {
    if ([...(scps ?? []), ...rcps].some(({ denies, apart }) => denies.length > 0 || apart.length > 0)) return false;
    return scps === null || scps.some(({ allowed }) => allowed?.every((word, at) => word === this.#all[at]));
  }
}

function namesOf(scps: readonly PolicySets[] | null, rcps: readonly PolicySets[]): string {
  const names = (policies: readonly PolicySets[]) => policies.map(({ number }) => number).join();
  return `${scps === null ? "-" : names(scps)} ${names(rcps)}`;
}
