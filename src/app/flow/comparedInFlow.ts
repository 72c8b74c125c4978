import { type FlowNode, isOpenInFlow } from "../../core/layout";
import { type ComparedLook, comparedInOutline, comparedLook } from "../compare/comparedLook";
import type { Comparison } from "../store/comparison";

/**
 * How something drawn stands out in a comparison: a folded OU with the accounts in it, as a line of the outline; what is
 * open by itself, as its accounts are seen. The accounts of a group stand out in the same way.
 */
export function comparedInFlow(comparison: Comparison, node: FlowNode): ComparedLook | null {
  const folded = node.kind === "folded" ? comparison.after.design.nodes.get(node.id) : undefined;
  if (folded !== undefined) return comparedInOutline(comparison, folded);
  return comparedLook(comparison, node.id, !isOpenInFlow(node) && node.kind !== "empty");
}
