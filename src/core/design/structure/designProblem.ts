import type { Problem } from "../../json/problem";
import type { NodeId, PolicyId } from "../types";

/** Something in a design that AWS would refuse (`error`) or that is probably not meant (`warning`), and what it is about. */
export interface DesignProblem extends Problem {
  readonly nodeId: NodeId | null;
  readonly policyId: PolicyId | null;
}

interface Wording {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly severity?: Problem["severity"];
}

export function aboutNode(nodeId: NodeId, { severity = "error", ...wording }: Wording): DesignProblem {
  return { severity, ...wording, at: { path: pathById("nodes", nodeId) }, nodeId, policyId: null };
}

export function aboutPolicy(policyId: PolicyId, { severity = "error", ...wording }: Wording): DesignProblem {
  return { severity, ...wording, at: { path: pathById("policies", policyId) }, nodeId: null, policyId };
}

export function aboutDesign({ severity = "error", ...wording }: Wording): DesignProblem {
  return { severity, ...wording, at: { path: "$" }, nodeId: null, policyId: null };
}

/** A JSON path (RFC 9535) to a record of the file by its id. */
function pathById(list: string, id: string): string {
  return `$.${list}[?@.id==${JSON.stringify(id)}]`;
}
