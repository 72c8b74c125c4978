import type { FieldReader } from "../json/fieldReader";
import { quoted } from "../json/problem";
import { describeNode } from "./labels";
import type { ReadNode, ReadPolicy } from "./readRecords";

const MAX_NAMED = 10;

/** Notes ids that stand twice, ours and AWS's. */
export function checkIds(nodes: readonly ReadNode[], policies: readonly ReadPolicy[]): void {
  for (const [records, what] of [
    [nodes.map(({ node, reader }) => ({ record: node, reader })), "nodes"],
    [policies.map(({ policy, reader }) => ({ record: policy, reader })), "policies"],
  ] as const) {
    const nameById = new Map<string, string>();
    const nameByAwsId = new Map<string, string>();
    for (const { record, reader } of records) {
      const twin = nameById.get(record.id);
      if (twin !== undefined && record.id !== "")
        reader.error(
          ["id"],
          "duplicate-id",
          `Two ${what} have the id ${quoted(record.id)}: ${quoted(twin)} and ${quoted(record.name)}.`,
          "Give one of them another id.",
        );
      nameById.set(record.id, record.name);
      if (record.awsId === undefined) continue;
      const awsTwin = nameByAwsId.get(record.awsId);
      if (awsTwin !== undefined)
        reader.error(
          ["awsId"],
          "duplicate-aws-id",
          `Two ${what} have the AWS id ${quoted(record.awsId)}: ${quoted(awsTwin)} and ${quoted(record.name)}.`,
          "Correct one of the two.",
        );
      nameByAwsId.set(record.awsId, record.name);
    }
  }
}

/** Notes a tree that is none: no root, several roots, or OUs that hang under each other in a circle. */
export function checkTree(nodes: readonly ReadNode[], document: FieldReader): void {
  const roots = nodes.filter(({ node }) => node.kind === "root");
  if (roots.length === 0)
    document.error(
      ["nodes"],
      "no-root",
      "An organization has exactly one root; none is there.",
      "Add a node of the kind “root”.",
    );
  if (roots.length > 1)
    roots[1]?.reader.error(
      [],
      "several-roots",
      `An organization has exactly one root; ${roots.length} are there: ${named(
        roots.map(({ node }) => node.id),
        ", ",
      )}.`,
      "Keep one of them.",
    );
  checkCycles(nodes);
}

function checkCycles(nodes: readonly ReadNode[]): void {
  const byId = new Map<string, ReadNode>(nodes.map((read) => [read.node.id, read]));
  const finished = new Set<ReadNode>();
  for (const start of nodes) {
    const path: ReadNode[] = [];
    const onPath = new Set<ReadNode>();
    let step: ReadNode | undefined = start;
    while (step !== undefined && !finished.has(step) && !onPath.has(step)) {
      path.push(step);
      onPath.add(step);
      step = step.parentId === null || step.node.kind === "root" ? undefined : byId.get(step.parentId);
    }
    if (step !== undefined && onPath.has(step)) noteCycle(path.slice(path.indexOf(step)));
    for (const read of path) finished.add(read);
  }
}

function noteCycle(cycle: readonly ReadNode[]): void {
  const first = cycle[0]!;
  const ids = cycle.map(({ node }) => node.id);
  first.reader.error(
    ["parentId"],
    "cycle",
    cycle.length === 1
      ? `The ${describeNode(first.node)} is its own parent.`
      : `These hang under each other in a circle: ${named([...ids, ids[0]!], " → ")}.`,
    "Hang one of them under the root or another OU.",
  );
}

function named(ids: readonly string[], separator: string): string {
  const shown = ids.slice(0, MAX_NAMED).map(quoted).join(separator);
  return ids.length > MAX_NAMED ? `${shown}${separator}… (${ids.length - MAX_NAMED} more)` : shown;
}
