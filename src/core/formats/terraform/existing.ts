import { assembleDesign } from "../../design/assembleDesign";
import { nodeOf, nodesInOrder } from "../../design/queries";
import {
  type Design,
  type Document,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  type Policy,
  type PolicyId,
} from "../../design/types";
import { isFullAwsAccess } from "./limits";

/**
 * What exists in AWS and has an id by which Terraform can take it over, as a design under the document's ids: the baseline as
 * far as its ids are known, and what of the design has an AWS id besides. Null where nothing is known but the management account.
 *
 * Of what only the design knows by its id, place, attachments and fields are taken to be in AWS as they are in the design.
 */
export function existingOf({ design, baseline }: Document): Design | null {
  const told = baseline?.design;
  const root = nodeOf(design, design.rootId);
  const management = nodeOf(design, design.organization.managementAccountId);
  const toldRoot = told?.nodes.get(told.rootId);
  const toldManagement = told?.nodes.get(told.organization.managementAccountId);
  const places = new Map<NodeId, { readonly node: Node; readonly parentId: NodeId | null }>([
    [design.rootId, { node: { ...(toldRoot ?? root), id: design.rootId } as Node, parentId: null }],
    [
      management.id,
      { node: { ...(toldManagement ?? management), id: management.id } as Node, parentId: design.rootId },
    ],
  ]);
  const addKnown = (from: Design) => {
    for (const node of nodesInOrder(from)) {
      if (node.awsId === undefined || places.has(node.id) || node.id === from.rootId) continue;
      const parentId = from.parentIds.get(node.id)!;
      const known = parentId === from.rootId ? design.rootId : places.has(parentId) ? parentId : null;
      if (node.kind === "account") places.set(node.id, { node, parentId: known ?? design.rootId });
      else if (known !== null) places.set(node.id, { node, parentId: known });
    }
  };
  if (told !== undefined) addKnown(told);
  addKnown(design);
  const policies = new Map<PolicyId, Policy>();
  for (const policy of [...(told?.policies.values() ?? []), ...design.policies.values()])
    if (!policies.has(policy.id) && isKnown(policy)) policies.set(policy.id, policy);
  const organization = told?.organization ?? design.organization;
  const knowsNothing =
    told === undefined &&
    organization.awsId === undefined &&
    places.size === 2 &&
    [...policies.values()].every((policy) => policy.awsManaged === true || isFullAwsAccess(policy));
  if (knowsNothing) return null;
  return assembleDesign({
    name: design.name,
    organization: { ...organization, managementAccountId: management.id },
    nodes: Array.from(places.values(), ({ node, parentId }) => ({
      node: { ...node, policyIds: node.policyIds.filter((id) => policies.has(id)) },
      parentId,
    })),
    policies: policies.values(),
  });
}

function isKnown(policy: Policy): boolean {
  return policy.id === FULL_AWS_ACCESS_ID || policy.awsManaged === true || policy.awsId !== undefined;
}
