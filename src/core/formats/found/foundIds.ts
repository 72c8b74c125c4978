import { nodeId, policyId } from "../../design/ids";
import type { NodeId, PolicyId } from "../../design/types";
import type { FoundNode, FoundOrganization, FoundPolicy } from "./types";

/** The ids of the design's records by the found keys. */
export interface FoundIds {
  readonly rootId: NodeId;
  readonly nodeIds: ReadonlyMap<string, NodeId>;
  readonly policyIds: ReadonlyMap<string, PolicyId>;
}

/**
 * Ids that are the same whenever the same organization is read: AWS's own where known, else made from the path
 * ("runtime.ecommerce.ecommerce-dev"); of several with the same path the second gets `-2`. The tree must be sound.
 */
export function idsOf({ roots, nodes, policies, managementAccountKey }: FoundOrganization): FoundIds {
  const [root] = roots;
  const rootId = nodeId(root?.awsId ?? "root");
  const used = new Set<string>([rootId, "management", ...nodes.flatMap(({ awsId }) => awsId ?? [])]);
  const nodeIds = new Map<string, NodeId>(root === undefined ? [] : [[root.key, rootId]]);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  for (const node of nodes) {
    const wanted = node.key === managementAccountKey && node.name === "Management" ? "management" : null;
    nodeIds.set(node.key, nodeId(node.awsId ?? wanted ?? unused(pathOf(node, byKey), used)));
  }
  const usedByPolicies = new Set<string>(policies.flatMap(({ awsId }) => awsId ?? []));
  const policyIds = new Map(
    policies.map((policy) => [policy.key, policyId(policy.awsId ?? unused(policySlug(policy), usedByPolicies))]),
  );
  return { rootId, nodeIds, policyIds };
}

function pathOf(node: FoundNode, byKey: ReadonlyMap<string, FoundNode>): string {
  const names: string[] = [];
  for (
    let step: FoundNode | undefined = node;
    step !== undefined;
    step = step.parentKey === null ? undefined : byKey.get(step.parentKey)
  )
    names.push(slug(step.name) || step.kind);
  return names.reverse().join(".");
}

function policySlug({ name }: FoundPolicy): string {
  return slug(name) || "policy";
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function unused(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
  used.add(id);
  return id;
}
