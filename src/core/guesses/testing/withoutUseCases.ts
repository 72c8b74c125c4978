import { isAccount, isManagementAccount } from "../../design/queries";
import type { AccountNode, Design } from "../../design/types";

/** The design as an import leaves it: nobody has said what its accounts are for. `more` by an account's name. */
export function withoutUseCases(design: Design, more: Readonly<Record<string, Partial<AccountNode>>> = {}): Design {
  const nodes = new Map(
    Array.from(design.nodes, ([id, node]) => {
      if (!isAccount(node) || isManagementAccount(design, id)) return [id, node];
      const { email: _email, ...account } = node;
      return [id, { ...account, useCases: [], ...more[node.name] }];
    }),
  );
  return { ...design, nodes };
}
