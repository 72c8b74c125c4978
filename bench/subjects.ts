import { isAccount } from "../src/core/design/queries";
import type { AccountNode, Design } from "../src/core/design/types";
import type { Request } from "../src/core/engine";
import { generatedOrganization } from "../src/core/examples/generated";
import { type Random, seededRandom } from "../src/core/examples/random";
import { sampleActions } from "../src/core/examples/sampleActions";

const SEED = 1;
const cache = new Map<number, Design>();

/** The generated organization of this size: 10,000 accounts come with 2,000 OUs at depths 1 to 5 and 300 policies. */
export function organizationOf(accounts: number): Design {
  const known = cache.get(accounts);
  if (known !== undefined) return known;
  const design = generatedOrganization(accounts, SEED);
  cache.set(accounts, design);
  return design;
}

export function accountsOf(design: Design): readonly AccountNode[] {
  return [...design.nodes.values()].filter(isAccount);
}

/** Requests by accounts all over the organization, for the actions that its policies are made of. */
export function requestsOn(design: Design, count: number): readonly Request[] {
  const random = seededRandom(SEED);
  const accounts = accountsOf(design);
  return Array.from({ length: count }, () => ({ accountId: random.pick(accounts).id, ...callOf(random) }));
}

function callOf(random: Random): Omit<Request, "accountId"> {
  const { arn, actions } = random.pick(sampleActions);
  return {
    action: random.pick(actions),
    resource: arn("example"),
    context: {
      "aws:RequestedRegion": random.pick(["us-east-1", "eu-west-1", "ap-northeast-1"]),
      "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Example",
    },
  };
}
