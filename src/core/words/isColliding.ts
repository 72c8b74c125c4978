import { collisionsOf } from "../design/collisions";
import type { AccountNode, Design, Organization } from "../design/types";

interface Known {
  readonly organization: Organization;
  readonly collides: boolean;
}
const known = new WeakMap<AccountNode, Known>();

/** Whether use cases collide in the account; worked out once as long as it and the organization's settings stay the same. */
export function isColliding(design: Design, account: AccountNode): boolean {
  const before = known.get(account);
  if (before?.organization === design.organization) return before.collides;
  const collides = collisionsOf(design, account.id).length > 0;
  known.set(account, { organization: design.organization, collides });
  return collides;
}
