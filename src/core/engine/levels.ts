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
  readonly #design: Design;
  readonly #action: string;
  readonly #disabled: ReadonlySet<PolicyId>;
  readonly #rules = new Map<PolicyId, readonly Rule[]>();
  readonly #types: ReadonlySet<PolicyType>;

  /** `action` in lower case. */
  constructor(design: Design, action: string, disabled: ReadonlySet<PolicyId>) {
    this.#design = design;
    this.#action = action;
    this.#disabled = disabled;
    this.#types = new Set(design.organization.enabledPolicyTypes);
  }

  /** Whether policies of the type can filter the action at all. */
  filters(type: PolicyType): boolean {
    return this.#types.has(type) && (type !== RESOURCE_CONTROL_POLICY || isRcpAction(this.#action));
  }

  /** The levels from the root down to the account. */
  levelsOf(accountId: NodeId, type: PolicyType): readonly Level[] {
    return pathOf(this.#design, accountId).map((nodeId) => this.levelOf(nodeId, type));
  }

  levelOf(nodeId: NodeId, type: PolicyType): Level {
    const policyIds = this.#design.nodes.get(nodeId)?.policyIds ?? [];
    const rules = policyIds.flatMap((policyId) => this.#rulesOf(policyId, type));
    return {
      nodeId,
      policyType: type,
      denies: rules.filter(({ statement }) => statement.effect === "Deny"),
      allows: type === SERVICE_CONTROL_POLICY ? rules.filter(({ statement }) => statement.effect === "Allow") : null,
    };
  }

  #rulesOf(policyId: PolicyId, type: PolicyType): readonly Rule[] {
    const policy = this.#design.policies.get(policyId);
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
