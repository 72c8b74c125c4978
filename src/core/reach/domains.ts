import { servedIn } from "../design/collisions";
import { accountsUnder } from "../design/queries";
import type { Design, NodeId, UseCase } from "../design/types";

/**
 * The accounts that several use cases share, in drawing order, each with these. An account is one domain: whatever is in it
 * shares its IAM, its quotas and API rates, the scope of an audit, and the bill. Cost: accounts and their use cases.
 *
 * Source: AWS whitepaper "Organizing Your AWS Environment Using Multiple Accounts", "Benefits of using multiple AWS accounts".
 */
export function domainsOf(design: Design): ReadonlyMap<NodeId, readonly UseCase[]> {
  const shared = new Map<NodeId, readonly UseCase[]>();
  for (const { id } of accountsUnder(design, design.rootId)) {
    const served = servedIn(design, id);
    if (served.length > 1) shared.set(id, served);
  }
  return shared;
}
