import type { Design, Policy, PolicyId } from "../design/types";
import { allowingScpIds } from "../policy";

/**
 * Whether two designs are laid out alike whatever the options: their tree is the same object, and their policies have the
 * same names and let something through or nothing as before, which is all that boxes show of them. What policies say
 * besides, their texts, moves no box.
 *
 * Cost: a look at every policy where these differ; may say no where the layouts are equal all the same.
 */
export function areLaidOutAlike(before: Design, after: Design): boolean {
  return (
    before.nodes === after.nodes &&
    before.childIds === after.childIds &&
    before.rootId === after.rootId &&
    before.organization === after.organization &&
    (before.policies === after.policies || haveSameChips(before, after))
  );
}

function haveSameChips(before: Design, after: Design): boolean {
  if (before.policies.size !== after.policies.size) return false;
  for (const policy of after.policies.values()) if (!isNamedAlike(policy, before.policies.get(policy.id))) return false;
  return isSameSet(allowingScpIds(before), allowingScpIds(after));
}

function isNamedAlike(policy: Policy, other: Policy | undefined): boolean {
  return policy === other || (other !== undefined && policy.name === other.name && policy.type === other.type);
}

function isSameSet(a: ReadonlySet<PolicyId>, b: ReadonlySet<PolicyId>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
