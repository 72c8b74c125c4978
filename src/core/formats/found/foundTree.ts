import { AWS_ID_SHAPES, type AwsIdKind, isAwsId } from "../../design/awsIds";
import { shown } from "../../design/labels";
import { type Place, type Problem, quoted } from "../../json/problem";
import type { FoundNode, FoundOrganization } from "./types";

const MAX_NAMED = 10;
const CORRECT = "Correct the parent in the files, or get them again: AWS has no such circle.";

/** What keeps the found things from being one tree: several roots, ids that stand twice, parents that don't exist, circles. */
export function treeProblems(found: FoundOrganization): readonly Problem[] {
  const { roots, nodes, policies } = found;
  return [
    ...severalRoots(roots),
    ...twins(
      [...roots.map((root) => ({ ...root, kind: "root" as const })), ...nodes].map(
        ({ key, awsId, name, kind, at }) => ({
          key,
          awsId,
          at,
          what: kind === "ou" ? "OU" : kind,
          name,
        }),
      ),
    ),
    ...twins(policies.map(({ key, awsId, name, at }) => ({ key, awsId, at, what: "policy", name }))),
    ...wrongShapes(found),
    ...parentProblems(roots, nodes),
    ...cycles(nodes),
  ];
}

function severalRoots(roots: FoundOrganization["roots"]): readonly Problem[] {
  const second = roots[1];
  if (second === undefined) return [];
  const named = roots
    .slice(0, MAX_NAMED)
    .map(({ awsId, name }) => awsId ?? quoted(name))
    .join(", ");
  return [
    error(
      "several-roots",
      second.at,
      `An organization has exactly one root; ${roots.length} are there: ${named}.`,
      "Import one organization at a time.",
    ),
  ];
}

interface Twin {
  readonly key: string;
  readonly awsId: string | undefined;
  readonly name: string;
  readonly what: string;
  readonly at: Place;
}

function twins(records: readonly Twin[]): readonly Problem[] {
  const firstById = new Map<string, Twin>();
  return records.flatMap((record) => {
    const id = record.awsId ?? record.key;
    const first = firstById.get(id);
    if (first === undefined) {
      firstById.set(id, record);
      return [];
    }
    const both = `${quoted(first.name)} and ${quoted(record.name)}`;
    return [
      error(
        "duplicate-aws-id",
        record.at,
        `The ${record.what} id ${quoted(id)} stands twice: ${both}.`,
        "Keep one of the two.",
      ),
    ];
  });
}

function wrongShapes({ awsId, roots, nodes, policies }: FoundOrganization): readonly Problem[] {
  const records: readonly (Omit<Twin, "key"> & { readonly kind: AwsIdKind })[] = [
    { kind: "organization", awsId, name: "", what: "organization", at: {} },
    ...roots.map((root) => ({ ...root, awsId: root.awsId, kind: "root" as const, what: "root" })),
    ...nodes.map((node) => ({ ...node, awsId: node.awsId, what: node.kind === "ou" ? "OU" : node.kind })),
    ...policies.map((policy) => ({ ...policy, awsId: policy.awsId, kind: "policy" as const, what: "policy" })),
  ];
  return records.flatMap(({ kind, awsId: id, name, what, at }) => {
    if (id === undefined || isAwsId(kind, id)) return [];
    const whose = name === "" ? what : `${what} “${shown(name)}”`;
    const message = `The ${whose} has the id ${quoted(id)}; AWS's look like ${AWS_ID_SHAPES[kind].example}.`;
    return [error("bad-aws-id", at, message, "Correct it in the files.")];
  });
}

function parentProblems(roots: FoundOrganization["roots"], nodes: readonly FoundNode[]): readonly Problem[] {
  const rootKeys = new Set(roots.map(({ key }) => key));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return nodes.flatMap((node) => {
    if (node.parentKey === null || rootKeys.has(node.parentKey)) return [];
    const parent = byKey.get(node.parentKey);
    if (parent === undefined)
      return [
        error(
          "missing-parent",
          node.at,
          `The ${described(node)} names a parent that does not exist: ${quoted(node.parentKey)}.`,
          "Add what is missing to the files, or correct the parent.",
        ),
      ];
    if (parent.kind === "ou") return [];
    const message = `The ${described(node)} hangs under the ${described(parent)}, but nothing can hang under an account.`;
    return [error("parent-is-account", node.at, message, "Name the OU that it hangs under.")];
  });
}

/** Every circle once, from the member that stands first. */
function cycles(nodes: readonly FoundNode[]): readonly Problem[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const finished = new Set<FoundNode>();
  const problems: Problem[] = [];
  for (const start of nodes) {
    const path: FoundNode[] = [];
    const onPath = new Set<FoundNode>();
    let step: FoundNode | undefined = start;
    while (step !== undefined && !finished.has(step) && !onPath.has(step)) {
      path.push(step);
      onPath.add(step);
      step = step.parentKey === null ? undefined : byKey.get(step.parentKey);
    }
    if (step !== undefined && onPath.has(step)) problems.push(cycle(path.slice(path.indexOf(step))));
    for (const node of path) finished.add(node);
  }
  return problems;
}

function cycle(members: readonly FoundNode[]): Problem {
  const first = members[0]!;
  if (members.length === 1) return error("cycle", first.at, `The ${described(first)} is its own parent.`, CORRECT);
  const names = [...members.slice(0, MAX_NAMED), first].map(({ name }) => quoted(name)).join(" → ");
  const more = members.length > MAX_NAMED ? ` (${members.length - MAX_NAMED} more)` : "";
  return error("cycle", first.at, `These hang under each other in a circle: ${names}${more}.`, CORRECT);
}

function described({ kind, name }: FoundNode): string {
  return kind === "ou" ? `OU “${shown(name)}”` : `account “${shown(name)}”`;
}

function error(code: string, at: Place, message: string, remedy: string): Problem {
  return { severity: "error", code, at, message, remedy };
}
