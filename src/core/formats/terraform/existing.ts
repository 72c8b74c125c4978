import { assembleDesign } from "../../design/assembleDesign";
import { nodeOf, nodesInOrder } from "../../design/queries";
import {
  type Design,
  type Document,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  type Policy,
} from "../../design/types";
import { isFullAwsAccess } from "./limits";

/**
 * What exists in AWS and has an id by which Terraform can take it over, as a design under the document's ids: the baseline as
 * far as its ids are known. Without a baseline, what of the design has an AWS id: its place, attachments and fields are taken to
 * be in AWS as they are in the design. Null where nothing is known but the management account.
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
  const known = told ?? design;
  const beside = new Set([known.rootId, known.organization.managementAccountId]);
  for (const node of nodesInOrder(known)) {
    if (node.awsId === undefined || places.has(node.id) || beside.has(node.id)) continue;
    const parentId = known.parentIds.get(node.id)!;
    const place = parentId === known.rootId ? design.rootId : places.has(parentId) ? parentId : null;
    if (node.kind === "account") places.set(node.id, { node, parentId: place ?? design.rootId });
    else if (place !== null) places.set(node.id, { node, parentId: place });
  }
  const policies = new Map([...known.policies].filter(([, policy]) => isKnown(policy)));
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

/** What the design has with an AWS id and the baseline hasn't: it was in AWS, or never was in this organization. */
export function goneFromAws({ design, baseline }: Document): {
  readonly nodes: readonly Node[];
  readonly policies: readonly Policy[];
} {
  if (baseline === undefined) return { nodes: [], policies: [] };
  const { nodes, policies } = baseline.design;
  const isThere = ({ id }: Node) =>
    nodes.has(id) || id === design.rootId || id === design.organization.managementAccountId;
  return {
    nodes: nodesInOrder(design).filter((node) => node.awsId !== undefined && !isThere(node)),
    policies: [...design.policies.values()].filter(
      ({ id, awsId, awsManaged }) => awsId !== undefined && awsManaged !== true && !policies.has(id),
    ),
  };
}

function isKnown(policy: Policy): boolean {
  return policy.id === FULL_AWS_ACCESS_ID || policy.awsManaged === true || policy.awsId !== undefined;
}
