import { collisionsOf } from "../design/collisions";
import { isManagementAccount } from "../design/queries";
import type { AccountNode, Design, Organization } from "../design/types";

interface Known {
  readonly organization: Organization;
  readonly collides: boolean;
}
const known = new WeakMap<AccountNode, Known>();

/** Whether use cases collide in the account; worked out once as long as it and the organization's settings stay the same. */
export function isColliding(design: Design, account: AccountNode): boolean {
  if (isOfOne(account) && !isManagementAccount(design, account.id)) return false;
  const before = known.get(account);
  if (before?.organization === design.organization) return before.collides;
  const collides = collisionsOf(design, account.id).length > 0;
  known.set(account, { organization: design.organization, collides });
  return collides;
}

/** Whether the account has one use case at most, of which no environments are named: nothing that could collide. */
function isOfOne({ useCases }: AccountNode): boolean {
  const [first] = useCases;
  return useCases.length < 2 && first?.environments === undefined;
}
