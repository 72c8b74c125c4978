import { quoted } from "../../json/problem";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { shown } from "../labels";
import { policyNameProblems, twinPolicyName } from "../structure/names";
import type { Policy, PolicyId } from "../types";
import { refusePolicy } from "./policyRefusals";
import { refuse, refuseMissingPolicy } from "./refusals";

export interface AddPolicy {
  readonly policy: Policy;
  /** The policy that comes after it in the library; null or absent: it goes last. */
  readonly beforeId?: PolicyId | null;
}

/** Adds a policy to the library, attached to nothing. Refuses `id-taken`; warns where AWS wouldn't take its name. */
export const addPolicy: Command<AddPolicy> = {
  id: "add-policy",
  title: (_design, { policy }) => `Add the policy ${shown(policy.name)}`,
  run(design, { policy, beforeId = null }) {
    if (design.policies.has(policy.id)) return refuse("id-taken", `There is a policy ${quoted(policy.id)} already.`);
    const refusal = refusePolicy(policy) ?? (beforeId === null ? null : refuseMissingPolicy(design, beforeId));
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    edit.addPolicy(policy, beforeId);
    return edit.done([...policyNameProblems(policy), ...twinPolicyName(design, policy)]);
  },
};
