import { designOf } from "../../design/designOf";
import { nodeId, policyId } from "../../design/ids";
import {
  type Design,
  type Document,
  FULL_AWS_ACCESS_ID,
  type Node,
  type Policy,
  SERVICE_CONTROL_POLICY,
  type UseCase,
} from "../../design/types";
import type { JsonObject } from "../../json/value";
import { policyDocument } from "../../templates/documents";

interface StartDesign {
  readonly name: string;
  /** The tree as `designOf` reads it; the ids come from the names. */
  readonly outline: string;
  /** By node id. */
  readonly useCases: Readonly<Record<string, readonly UseCase[]>>;
  /** The library, in its order. */
  readonly policies?: readonly Policy[];
  /** By node id: policies beside FullAWSAccess. */
  readonly attached?: Readonly<Record<string, readonly Policy[]>>;
  /** By node id: policies in place of FullAWSAccess. */
  readonly alone?: Readonly<Record<string, readonly Policy[]>>;
  readonly organization?: Partial<Omit<Design["organization"], "managementAccountId">>;
}

/** The design that a lesson starts from. Throws where it names a node that the outline doesn't have. */
export function startDesign({
  name,
  outline,
  useCases,
  policies = [],
  attached = {},
  alone = {},
  organization = {},
}: StartDesign): Document {
  const base = designOf(outline);
  const nodes = new Map<Node["id"], Node>(base.nodes);
  const change = (id: string, changed: (node: Node) => Node) => {
    const node = nodes.get(nodeId(id));
    if (node === undefined) throw new Error(`The outline has no node ${id}.`);
    nodes.set(node.id, changed(node));
  };
  for (const [id, list] of Object.entries(useCases)) change(id, (node) => ({ ...node, useCases: list }) as Node);
  for (const [id, list] of Object.entries(attached))
    change(id, (node) => ({ ...node, policyIds: [FULL_AWS_ACCESS_ID, ...idsOf(list)] }));
  for (const [id, list] of Object.entries(alone)) change(id, (node) => ({ ...node, policyIds: idsOf(list) }));
  const used = [...policies, ...Object.values(attached).flat(), ...Object.values(alone).flat()];
  const library = new Map(base.policies);
  for (const policy of used) library.set(policy.id, policy);
  return {
    design: {
      ...base,
      name,
      organization: { ...base.organization, ...organization },
      nodes,
      policies: library,
    },
  };
}

function idsOf(policies: readonly Policy[]): Policy["id"][] {
  return policies.map(({ id }) => id);
}

/** A business unit's workload in one delivery phase. */
export function runtime(businessUnit: string, phase: string, ...environments: readonly string[]): UseCase {
  return { kind: "runtime", businessUnit, phase, ...(environments.length === 0 ? {} : { environments }) };
}

/** A service control policy of these statements; its id is its name. */
export function scp(name: string, description: string, ...statements: readonly JsonObject[]): Policy {
  return {
    id: policyId(name),
    type: SERVICE_CONTROL_POLICY,
    name,
    description,
    document: policyDocument(...statements),
  };
}

export function allow(...actions: readonly string[]): JsonObject {
  return { Effect: "Allow", Action: actions, Resource: "*" };
}

export function deny(...actions: readonly string[]): JsonObject {
  return { Effect: "Deny", Action: actions, Resource: "*" };
}
