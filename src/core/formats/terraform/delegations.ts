import { isManagementAccount } from "../../design/queries";
import type { AccountNode, Design, NodeId } from "../../design/types";
import { isJsonObject } from "../../json/value";

/** An account that administers a service for the organization. */
export interface Delegation {
  readonly account: AccountNode;
  readonly servicePrincipal: string;
  /** The same for the same account and service. */
  readonly key: string;
}

/** Who administers what in the design. The management account can't; what the file says in another form is left out. */
export function delegationsOf(design: Design): readonly Delegation[] {
  const { delegatedAdministrators } = design.organization;
  if (!Array.isArray(delegatedAdministrators)) return [];
  const delegations = delegatedAdministrators.flatMap((entry: unknown) => {
    if (!isJsonObject(entry)) return [];
    const { accountId, servicePrincipal } = entry;
    const account = design.nodes.get(accountId as NodeId);
    if (account?.kind !== "account" || typeof servicePrincipal !== "string") return [];
    if (isManagementAccount(design, account.id)) return [];
    return [{ account, servicePrincipal, key: `${account.id}/${servicePrincipal}` }];
  });
  return [...new Map(delegations.map((delegation) => [delegation.key, delegation])).values()];
}
