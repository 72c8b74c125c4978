import type { Level, Rule } from "./levels";
import type { Decision } from "./types";

export function denialBy({ nodeId, policyType }: Level, { policyId, statement }: Rule): Decision {
  return { nodeId, policyType, policyId, statement: statement.index, effect: "explicit-deny" };
}

export function implicitDenialAt({ nodeId, policyType }: Level): Decision {
  return { nodeId, policyType, policyId: null, statement: null, effect: "implicit-deny" };
}
