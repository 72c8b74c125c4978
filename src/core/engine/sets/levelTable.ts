import {
  type AccountNode,
  type Design,
  type NodeId,
  type PolicyId,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import type { Circumstances } from "./circumstances";
import { type LevelPolicies, type LevelSets, levelOf } from "./level";
import { decidedSetsOf, type PolicySets, setsOfRules, statementSetsOf } from "./policySets";
import type { Question } from "./question";
import type { AttachedTogether } from "./treeIndex";

/** The levels of one walk over a design. What an earlier walk with the same question found is taken from its table. */
export class LevelTable {
  readonly #design: Design;
  readonly #question: Question;
  readonly #disabled: ReadonlySet<PolicyId>;
  readonly #attached: AttachedTogether;
  readonly #scpsFilter: boolean;
  readonly #rcpsFilter: boolean;
  /** Whether RCPs at a level filter: they don't where the question names another account that owns the resource. */
  readonly #rcpsAreOwn: boolean;
  /** What walks with the same policies share. */
  readonly #known: Known;
  readonly #accounts = new Map<NodeId, Circumstances>();
  #earlier: Known | null;

  constructor(
    design: Design,
    question: Question,
    options: { readonly disabled: ReadonlySet<PolicyId>; readonly rcpsAreOwn: boolean },
    attached: AttachedTogether,
    earlier: LevelTable | undefined,
  ) {
    this.#design = design;
    this.#question = question;
    this.#disabled = options.disabled;
    this.#rcpsAreOwn = options.rcpsAreOwn;
    this.#attached = attached;
    this.#scpsFilter = question.isSwitchedOn(SERVICE_CONTROL_POLICY);
    this.#rcpsFilter = question.isSwitchedOn(RESOURCE_CONTROL_POLICY);
    const usable =
      earlier !== undefined && earlier.#question === question && earlier.#attached === attached ? earlier : null;
    const hasSamePolicies =
      usable !== null && usable.#design.policies === design.policies && usable.#disabled === options.disabled;
    this.#known = hasSamePolicies ? usable.#known : nothingKnown();
    this.#earlier = usable === null || hasSamePolicies ? null : usable.#known;
  }

  /** To be called when the walk is over: lets go of what it didn't need. */
  finish(): void {
    this.#earlier = null;
  }

  /** Whether some level that was asked for has statements that tell accounts apart. */
  get hasVariants(): boolean {
    return this.#known.hasVariants;
  }

  /** What policies do that are attached together, by the number of their list. */
  levelAt(attachment: number): LevelSets {
    const known = this.#known.byAttachment[attachment];
    if (known !== undefined) return known;
    const level = this.#levelOf(this.#attached.listAt(attachment));
    if (level.hasVariants) this.#known.hasVariants = true;
    this.#known.byAttachment[attachment] = level;
    return level;
  }

  /** Where the level is only one policy, as on most nodes, it is found without a name. */
  #levelOf(policyNumbers: readonly number[]): LevelSets {
    let only: Effective | null = null;
    let count = 0;
    for (const number of policyNumbers) {
      const effective = this.#effective(number);
      if (effective === null) continue;
      only = effective;
      count++;
    }
    if (count === 1 && only !== null) {
      only.alone ??= this.#level(this.#policiesIn(policyNumbers));
      return only.alone;
    }
    return this.#level(this.#policiesIn(policyNumbers));
  }

  #policiesIn(policyNumbers: readonly number[]): LevelPolicies {
    const scps: PolicySets[] = [];
    const rcps: PolicySets[] = [];
    for (const number of policyNumbers) {
      const effective = this.#effective(number);
      if (effective !== null) (effective.type === SERVICE_CONTROL_POLICY ? scps : rcps).push(effective.sets);
    }
    return { scps: this.#scpsFilter ? scps : null, rcps, circumstances: null };
  }

  /** The policy with this number where it does something to what is asked at a level. */
  #effective(number: number): Effective | null {
    const { effective } = this.#known;
    let found = effective[number];
    if (found === undefined) {
      found = this.#foundEffective(this.#attached.policyIds[number] as PolicyId);
      effective[number] = found;
    }
    return found;
  }

  #foundEffective(policyId: PolicyId): Effective | null {
    const policy = this.#design.policies.get(policyId);
    const filters =
      policy?.type === SERVICE_CONTROL_POLICY
        ? this.#scpsFilter
        : policy?.type === RESOURCE_CONTROL_POLICY && this.#rcpsFilter && this.#rcpsAreOwn;
    if (policy === undefined || !filters || this.#disabled.has(policyId)) return null;
    const sets = this.#question.setsOf(policy);
    return doesSomething(sets) ? { type: policy.type, sets, alone: null } : null;
  }

  /** A level of resource control policies alone. */
  levelOfRcps(rcps: readonly PolicySets[]): LevelSets {
    return this.#level({ scps: null, rcps, circumstances: null });
  }

  /** Of some policies the RCPs that filter, wherever they stand. */
  rcpsOf(policyIds: readonly PolicyId[]): readonly PolicySets[] {
    if (!this.#rcpsFilter) return [];
    return policyIds.flatMap((policyId) => {
      const policy = this.#design.policies.get(policyId);
      if (policy?.type !== RESOURCE_CONTROL_POLICY || this.#disabled.has(policyId)) return [];
      const sets = this.#question.setsOf(policy);
      return doesSomething(sets) ? [sets] : [];
    });
  }

  /** The level as it is for one account (null: for one that nothing tells apart), with the statements that tell it apart. */
  variantFor(account: AccountNode | null, level: LevelSets): LevelSets {
    if (!level.hasVariants) return level;
    let own: Circumstances | null = null;
    const answers: string[] = [];
    const withApart = (policies: readonly PolicySets[], type: PolicyType) => {
      const context = this.#question.contextOf(type);
      return policies.flatMap((policy) => {
        if (policy.apart.length === 0) return [policy];
        const sets = policy.apart.map((rule) => {
          const match = account === null ? "maybe" : context.circumstances.matchFor(this.#design, account, rule);
          answers.push(match);
          if (match !== "maybe") return decidedSetsOf(rule, match, context);
          if (account === null) return statementSetsOf(rule, context);
          own = this.#circumstancesOf(account);
          return statementSetsOf(rule, { ...context, circumstances: own });
        });
        return [{ ...policy, apart: [] }, setsOfRules(policy.policyId, sets)];
      });
    };
    const scps = level.scps === null ? null : withApart(level.scps, SERVICE_CONTROL_POLICY);
    const rcps = withApart(level.rcps, RESOURCE_CONTROL_POLICY);
    const make = () => levelOf({ scps, rcps, circumstances: own }, this.#question.classes);
    if (own !== null) return make(); // like no other account's, and gone with the walk
    return this.#named(`${nameOf(level)} ${account === null ? "any" : answers.join()}`, make);
  }

  #level(policies: LevelPolicies): LevelSets {
    return this.#named(nameOf(policies), () => levelOf(policies, this.#question.classes));
  }

  #named(name: string, make: () => LevelSets): LevelSets {
    const { byName } = this.#known;
    let level = byName.get(name);
    if (level === undefined) {
      level = this.#earlier?.byName.get(name) ?? make();
      byName.set(name, level);
    }
    return level;
  }

  #circumstancesOf(account: AccountNode): Circumstances {
    const own = this.#accounts.get(account.id) ?? this.#question.circumstances.of(this.#design, account);
    this.#accounts.set(account.id, own);
    return own;
  }
}

/** Levels that were made for some policies. */
interface Known {
  /** By the number of what is attached together. */
  readonly byAttachment: (LevelSets | undefined)[];
  readonly byName: Map<string, LevelSets>;
  /** By the policy's number; null: it does nothing to what is asked. */
  readonly effective: (Effective | null | undefined)[];
  hasVariants: boolean;
}

interface Effective {
  readonly type: PolicyType;
  readonly sets: PolicySets;
  /** The level of this policy alone, once it was asked for. */
  alone: LevelSets | null;
}

function nothingKnown(): Known {
  return { byAttachment: [], byName: new Map(), effective: [], hasVariants: false };
}

function doesSomething({ allows, denies, apart }: PolicySets): boolean {
  return allows.length + denies.length + apart.length > 0;
}

function nameOf({ scps, rcps }: LevelPolicies): string {
  let name = scps === null ? "-" : "";
  for (const { number } of scps ?? []) name += `${number},`;
  if (rcps.length === 0) return name;
  name += "/";
  for (const { number } of rcps) name += `${number},`;
  return name;
}
