import { useMemo } from "react";
import type { NodeId } from "../../core/design/types";
import type { Finding } from "../../core/lint";
import { useDesign } from "../store/derived";
import { useFindings } from "./findings";
import { countedBySeverity, looksOf, openFindings } from "./severities";

/** What a view shows of a node's findings. */
export interface FindingMark {
  /** The worst one. */
  readonly severity: "error" | "warning";
  /** "▲ 2", "✕ 1 ▲ 1": how many errors and how many warnings. */
  readonly text: string;
  /** How many of the two there are. */
  readonly kinds: number;
  /** "2 warnings: …": the sentences, for a title and for those who hear it. */
  readonly told: string;
}

export type FindingMarks = ReadonlyMap<NodeId, FindingMark>;
const NO_MARKS: FindingMarks = new Map();
let last: FindingMarks = NO_MARKS;

/** The nodes with errors and warnings; what is about the organization stands at the root. The same object as long as it tells the same. */
export function useFindingMarks(): FindingMarks {
  const { rootId } = useDesign();
  const findings = useFindings();
  return useMemo(() => {
    const marks = findings === null ? NO_MARKS : marksOf(findings, rootId);
    if (!tellTheSame(last, marks)) last = marks;
    return last;
  }, [findings, rootId]);
}

/** Errors and warnings that nobody has accepted, by node. */
export function marksOf(findings: readonly Finding[], rootId: NodeId): FindingMarks {
  const byNode = new Map<NodeId, Finding[]>();
  for (const finding of openFindings(findings)) {
    const nodeId = finding.nodeId ?? (finding.policyId === undefined ? rootId : undefined);
    if (finding.severity === "note" || nodeId === undefined) continue;
    const others = byNode.get(nodeId);
    if (others === undefined) byNode.set(nodeId, [finding]);
    else others.push(finding);
  }
  return new Map([...byNode].map(([nodeId, members]) => [nodeId, markOf(members)]));
}

function markOf(findings: readonly Finding[]): FindingMark {
  const counts = (["error", "warning"] as const)
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0);
  const sentences = findings.map(({ message }) => message).join(" ");
  return {
    severity: counts[0]?.severity ?? "warning",
    text: counts.map(({ severity, count }) => `${looksOf(severity).mark} ${count}`).join(" "),
    kinds: counts.length,
    told: `${countedBySeverity(findings)}: ${sentences}`,
  };
}

function tellTheSame(one: FindingMarks, other: FindingMarks): boolean {
  return one.size === other.size && [...one].every(([id, { told }]) => other.get(id)?.told === told);
}
