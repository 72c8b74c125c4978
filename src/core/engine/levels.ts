import { pathOf } from "../design/queries";
import {
  type Design,
  type NodeId,
  type PolicyId,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../design/types";
import { actionMatches, type CompiledStatement, compilePolicy, isRcpAction } from "../policy";

/** A statement that speaks of the action asked. */
export interface Rule {
  readonly policyId: PolicyId;
  readonly statement: CompiledStatement;
}

/** What the policies attached to one node say of one action. */
export interface Level {
  readonly nodeId: NodeId;
  readonly policyType: PolicyType;
  readonly denies: readonly Rule[];
  /** Null: none is needed, as every level of resource control policies has RCPFullAWSAccess. */
  readonly allows: readonly Rule[] | null;
}

/** The rules of one action, found once per policy. */
export class RulesOfAction {
  readonly #policies: Design["policies"];
  readonly #action: string;
  readonly #disabled: ReadonlySet<PolicyId>;
  readonly #rules = new Map<PolicyId, readonly Rule[]>();
  readonly #types: ReadonlySet<PolicyType>;

  /** `action` in lower case. */
  constructor(
    { policies, organization }: Pick<Design, "policies" | "organization">,
    action: string,
    disabled: ReadonlySet<PolicyId>,
  ) {
    this.#policies = policies;
    this.#action = action;
    this.#disabled = disabled;
    this.#types = new Set(organization.enabledPolicyTypes);
  }

  /** Whether policies of the type can filter the action at all. */
  filters(type: PolicyType): boolean {
    return this.#types.has(type) && (type !== RESOURCE_CONTROL_POLICY || isRcpAction(this.#action));
  }

  /** The levels from the root down to the account. */
  levelsOf(design: Design, accountId: NodeId, type: PolicyType): readonly Level[] {
    return pathOf(design, accountId).map((nodeId) => ({
      nodeId,
      ...this.levelFor(design.nodes.get(nodeId)?.policyIds ?? [], type),
    }));
  }

  /** What a node with these policies says. */
  levelFor(policyIds: readonly PolicyId[], type: PolicyType): Omit<Level, "nodeId"> {
    const rules = policyIds.flatMap((policyId) => this.#rulesOf(policyId, type));
    return {
      policyType: type,
      denies: rules.filter(({ statement }) => statement.effect === "Deny"),
      allows: type === SERVICE_CONTROL_POLICY ? rules.filter(({ statement }) => statement.effect === "Allow") : null,
    };
  }

  #rulesOf(policyId: PolicyId, type: PolicyType): readonly Rule[] {
    const policy = this.#policies.get(policyId);
    if (policy === undefined || policy.type !== type || this.#disabled.has(policyId)) return [];
    let rules = this.#rules.get(policyId);
    if (rules === undefined) {
      rules = compilePolicy(policy)
        .statements.filter((statement) => actionMatches(statement, this.#action))
        .map((statement) => ({ policyId, statement }));
      this.#rules.set(policyId, rules);
    }
    return rules;
  }
}
