import { nodesInOrder } from "./queries";
import type { Design } from "./types";

/** Throws where the design isn't whole: what `readDocument` would refuse in its file, or lists that contradict each other. */
export function assertWhole(design: Design): void {
  const problems = [
    ...rootProblems(design),
    ...treeProblems(design),
    ...Array.from(design.nodes.values()).flatMap((node) => [
      ...node.policyIds.filter((id) => !design.policies.has(id)).map((id) => `${node.id} names the policy ${id}`),
      ...(new Set(node.policyIds).size < node.policyIds.length ? [`${node.id} has a policy twice`] : []),
    ]),
    ...[...design.notes, ...design.acceptedFindings].flatMap(({ nodeId, policyId }) => [
      ...(typeof nodeId === "string" && !hasNode(design, nodeId) ? [`something names the node ${nodeId}`] : []),
      ...(typeof policyId === "string" && !Array.from(design.policies.keys(), String).includes(policyId)
        ? [`something names the policy ${policyId}`]
        : []),
    ]),
  ];
  if (problems.length > 0) throw new Error(`The design isn't whole: ${problems.join("; ")}.`);
}

function rootProblems(design: Design): readonly string[] {
  const roots = Array.from(design.nodes.values()).filter((node) => node.kind === "root");
  const management = design.nodes.get(design.organization.managementAccountId);
  return [
    ...(roots.length === 1 && roots[0]?.id === design.rootId ? [] : [`${roots.length} roots`]),
    ...(management?.kind === "account" ? [] : ["no management account"]),
  ];
}

function treeProblems(design: Design): readonly string[] {
  const problems: string[] = [];
  const inOrder = nodesInOrder(design);
  if (inOrder.length !== design.nodes.size || new Set(inOrder).size !== inOrder.length)
    problems.push(`${inOrder.length} nodes hang under the root, ${design.nodes.size} are there`);
  if (design.parentIds.size !== design.nodes.size - 1) problems.push(`${design.parentIds.size} parents`);
  for (const node of design.nodes.values())
    if (design.childIds.has(node.id) === (node.kind === "account")) problems.push(`child list of ${node.id}`);
  for (const [parentId, childIds] of design.childIds)
    for (const id of childIds)
      if (design.parentIds.get(id) !== parentId) problems.push(`${id} is in the list of ${parentId}, not its parent`);
  return problems;
}

function hasNode(design: Design, id: string): boolean {
  return Array.from(design.nodes.keys(), String).includes(id);
}
