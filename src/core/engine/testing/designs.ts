import { designOf } from "../../design/designOf";
import { nodeId, policyId } from "../../design/ids";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type NodeId,
  type Organization,
  type PolicyType,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import type { JsonObject } from "../../json/value";

/** A document of these statements, `Resource` being `*` where they name none. */
export function documentOf(...statements: readonly JsonObject[]): JsonObject {
  const withResource = statements.map((one) => ("NotResource" in one ? one : { Resource: "*", ...one }));
  return { Version: "2012-10-17", Statement: withResource };
}

export const deny = (Action: string | readonly string[], rest: JsonObject = {}): JsonObject => ({
  Effect: "Deny",
  Action,
  ...rest,
});
export const allow = (Action: string | readonly string[], rest: JsonObject = {}): JsonObject => ({
  Effect: "Allow",
  Action,
  ...rest,
});

/** Attaches a policy of these statements to a node; `alone`: in place of FullAWSAccess. Its id is that of the node. */
export function attached(
  design: Design,
  node: string,
  statements: readonly JsonObject[],
  { type = SERVICE_CONTROL_POLICY, alone = false, id = `at-${node}` }: AttachOptions = {},
): Design {
  const target = design.nodes.get(nodeId(node));
  if (target === undefined) throw new Error(`There is no node ${node}.`);
  const added = statements.length === 0 ? [] : [policyId(id)];
  const policyIds = [
    ...(alone ? target.policyIds.filter((one) => one !== FULL_AWS_ACCESS_ID) : target.policyIds),
    ...added,
  ];
  const policies = new Map(design.policies);
  for (const one of added) policies.set(one, { id: one, type, name: id, document: documentOf(...statements) });
  return { ...design, policies, nodes: new Map([...design.nodes, [target.id, { ...target, policyIds }]]) };
}

interface AttachOptions {
  readonly type?: PolicyType;
  readonly alone?: boolean;
  readonly id?: string;
}

export function withOrganization(design: Design, change: Partial<Organization>): Design {
  return { ...design, organization: { ...design.organization, ...change } };
}

/** Gives nodes the ids that AWS has given them. */
export function withAwsIds(design: Design, ids: Readonly<Record<string, string>>): Design {
  const nodes = new Map(design.nodes);
  for (const [id, awsId] of Object.entries(ids)) {
    const node = nodes.get(id as NodeId);
    if (node !== undefined) nodes.set(node.id, { ...node, awsId } as typeof node);
  }
  return { ...design, nodes };
}

/** Root > Work > Prod > a*, and Root > Sandbox, all with FullAWSAccess only. */
export const workAndSandbox = () => designOf("Root > Work > Prod > a*; Root > Sandbox");
