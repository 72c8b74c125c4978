import { FULL_AWS_ACCESS } from "../design/fullAwsAccess";
import { nodeId } from "../design/ids";
import type { AccountNode, OuNode, Policy, UseCase } from "../design/types";
import { slugOf } from "../generator/patterns";

/** What an example says about a node besides its name. */
interface Details {
  /** Where the name alone isn't unique in the example. */
  readonly id?: string;
  /** Attached besides FullAWSAccess. */
  readonly policies?: readonly Policy[];
  /** Why it is there, or as it is: becomes a note. */
  readonly why?: string;
}

/** A node of an example with its policies and what hangs under it. */
export interface Part {
  readonly node: OuNode | AccountNode;
  readonly policies: readonly Policy[];
  readonly why: string | null;
  readonly children: readonly Part[];
}

/** An OU with what is in it. */
export function ou(name: string, children: readonly Part[], details: Details = {}): Part {
  const { policies = [], why = null, id = slugOf(name) } = details;
  return { node: { id: nodeId(id), kind: "ou", name, policyIds: attached(policies) }, policies, why, children };
}

/** An account; its email follows from its id. */
export function account(name: string, useCases: UseCase | readonly UseCase[], details: Details = {}): Part {
  const { policies = [], why = null, id = slugOf(name) } = details;
  const node: AccountNode = {
    id: nodeId(id),
    kind: "account",
    name,
    email: `aws+${id}@example.com`,
    useCases: [useCases].flat(),
    policyIds: attached(policies),
  };
  return { node, policies, why, children: [] };
}

/** The management account, which has no other use case in a good design. */
export function management(): Part {
  return account("Management", { kind: "management" });
}

/** An account of a business unit in a delivery phase, named after both; `guests` are environments that share it. */
export function workload(unit: string, phase: string, details: Details = {}, guests: readonly string[] = []): Part {
  const environments = guests.length === 0 ? {} : { environments: [phase, ...guests] };
  return account(`${slugOf(unit)}-${phase}`, { kind: "runtime", businessUnit: unit, phase, ...environments }, details);
}

/** The ids of FullAWSAccess and these, as they stand on a node. */
export function attached(policies: readonly Policy[]): OuNode["policyIds"] {
  return [FULL_AWS_ACCESS, ...policies].map(({ id }) => id);
}

/** The Enterprise OU of most examples: security, shared services, delivery and network in an account each. */
export function enterprise(): Part {
  return ou(
    "Enterprise",
    [
      account("Security", { kind: "security" }),
      account("Shared Services", { kind: "shared-services" }),
      account("Delivery", { kind: "delivery" }),
      account("Network", { kind: "network" }),
    ],
    {
      why: "What the whole enterprise shares is apart from what the businesses run: one account for each function, so that whoever breaks into a pipeline isn't in the security account too.",
    },
  );
}

/** The exploratory account of most examples. */
export function sandbox(details: Details = {}): Part {
  const why = "People try things out here. Nothing depends on it, so it can be emptied at any time.";
  return account("Sandbox", { kind: "sandbox" }, { why, ...details });
}
