import { labelOf } from "../design/labels";
import { isWithin } from "../design/queries";
import { aboutNode, type DesignProblem } from "../design/structure/designProblem";
import { type Design, type Node, SERVICE_CONTROL_POLICY } from "../design/types";
import { allowingScpIds, scpLevelOf } from "./scpLevel";

/**
 * The levels that a change closed: something could get through before, nothing can afterwards. AWS accepts that, so these
 * are warnings. A level that lost its last SCP isn't among them: AWS refuses that, and the command says so.
 *
 * Cost: linear in the nodes.
 */
export function levelsShutBy(before: Design, after: Design): readonly DesignProblem[] {
  const allowedBefore = allowingScpIds(before);
  const allowedAfter = allowingScpIds(after);
  return [...after.nodes.values()].flatMap((node) => {
    const was = before.nodes.get(node.id);
    if (was === undefined || scpLevelOf(after, node, allowedAfter) !== "nothing") return [];
    if (scpLevelOf(before, was, allowedBefore) === "nothing") return [];
    return hasScp(before, was) && !hasScp(after, node) ? [] : [shutLevel(after, node)];
  });
}

/** "Everything under it but the management account stops.": what it means that nothing gets through the node. */
export function consequenceOfShut(design: Design, node: Node): string {
  if (node.kind === "account") return "Everything in it stops.";
  const spares = isWithin(design, design.organization.managementAccountId, node.id);
  return `Everything under it${spares ? " but the management account" : ""} stops.`;
}

function shutLevel(design: Design, node: Node): DesignProblem {
  return aboutNode(node.id, {
    code: "nothing-allowed",
    severity: "warning",
    message: `Nothing gets through ${labelOf(design, node.id)} any more: no policy attached to it allows anything.`,
    remedy: "Attach FullAWSAccess or another policy that allows something.",
  });
}

function hasScp(design: Design, { policyIds }: Node): boolean {
  return policyIds.some((id) => design.policies.get(id)?.type === SERVICE_CONTROL_POLICY);
}
