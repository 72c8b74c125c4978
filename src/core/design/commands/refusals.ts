import { quoted } from "../../json/problem";
import type { CommandResult } from "../command";
import { describeNode, labelOf } from "../labels";
import { parentIdOf } from "../queries";
import type { Design, NodeId, PolicyId } from "../types";

type Refusal = Extract<CommandResult, { readonly kind: "refused" }>;

/** A command that isn't carried out, with the reason for the person. */
export function refuse(code: string, message: string, remedy = ""): Refusal {
  return { kind: "refused", problem: { severity: "error", code, at: {}, message, remedy } };
}

/** Refuses where one of the nodes isn't in the design (any more). */
export function refuseMissingNode(design: Design, nodeIds: readonly NodeId[]): Refusal | null {
  const missing = nodeIds.find((id) => !design.nodes.has(id));
  return missing === undefined ? null : refuse("missing-node", `There is no node ${quoted(missing)} any more.`);
}

/** Refuses where the policy isn't in the design (any more). */
export function refuseMissingPolicy(design: Design, policyId: PolicyId): Refusal | null {
  return design.policies.has(policyId)
    ? null
    : refuse("missing-policy", `There is no policy ${quoted(policyId)} any more.`);
}

/** Refuses where no saved question stands at the index (any more). */
export function refuseMissingLens({ lenses }: Design, index: number): Refusal | null {
  return lenses[index] === undefined ? refuse("missing-lens", "This saved question isn't there any more.") : null;
}

/** Refuses a place where nothing can hang: under an account, or before a node that is elsewhere. */
export function refusePlace(design: Design, parentId: NodeId, beforeId: NodeId | null): Refusal | null {
  const parent = design.nodes.get(parentId);
  if (parent === undefined) return refuseMissingNode(design, [parentId]);
  if (parent.kind === "account")
    return refuse("into-account", `Nothing can be put into the ${describeNode(parent)}.`, "Choose an OU or the root.");
  if (beforeId !== null && parentIdOf(design, beforeId) !== parentId)
    return refuse("not-a-sibling", `${labelOf(design, beforeId)} is not in ${labelOf(design, parentId)}.`);
  return null;
}

/** Refuses a name without anything to see in it. */
export function refuseEmptyName(name: string): Refusal | null {
  return name.trim() === "" ? refuse("name-empty", "A name can't be empty.", "Write at least one character.") : null;
}

/** Refuses an id that a node has already: ids come from the caller. */
export function refuseTakenNodeId(design: Design, id: NodeId): Refusal | null {
  return design.nodes.has(id) ? refuse("id-taken", `There is a node ${quoted(id)} already.`) : null;
}
