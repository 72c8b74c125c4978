import { assembleDesign } from "./assembleDesign";
import { FULL_AWS_ACCESS } from "./fullAwsAccess";
import { nodeId } from "./ids";
import { defaultOrganization } from "./organization";
import { childIdsOf, nodeOf, pathOf } from "./queries";
import { type Design, FULL_AWS_ACCESS_ID, type Node, type NodeId } from "./types";

/**
 * A design from its tree as text: `designOf("Root > Runtime > dev*; Root > Sandbox")`. `*` marks an account; ids are the
 * names in lower case with hyphens for spaces (the second of the same name gets `-2`). A Management account is put first
 * under the root where the text names none. Every node has FullAWSAccess, every account an email.
 */
export function designOf(outline: string): Design {
  const placed = new Map<string, { readonly node: Node; readonly parentId: NodeId | null }>();
  const usedIds = new Set<string>();
  const place = (path: string, name: string, parentId: NodeId | null): NodeId => {
    const known = placed.get(path);
    if (known !== undefined) return known.node.id;
    const node = nodeFrom(name, unusedId(name, usedIds), parentId === null);
    placed.set(path, { node, parentId });
    return node.id;
  };
  const lines = outline.split(";").map((line) => line.split(">").map((name) => name.trim()));
  const hasManagement = lines.some((names) => names.at(-1) === "Management*");
  const rootName = lines[0]?.[0] ?? "Root";
  if (!hasManagement) place(`${rootName}>Management*`, "Management*", place(rootName, rootName, null));
  for (const names of lines)
    names.reduce<NodeId | null>(
      (parentId, name, depth) => place(names.slice(0, depth + 1).join(">"), name, parentId),
      null,
    );
  return assembleDesign({
    name: "Example",
    organization: defaultOrganization(nodeId("management")),
    nodes: placed.values(),
    policies: [FULL_AWS_ACCESS],
  });
}

/** The tree as text, one path for each leaf, in drawing order; a Management account right under the root is left out. */
export function outlineOf(design: Design): string {
  const isShown = (id: NodeId) =>
    !(
      id === design.organization.managementAccountId &&
      nodeOf(design, id).name === "Management" &&
      design.parentIds.get(id) === design.rootId
    );
  const leaves: NodeId[] = [];
  const open = [design.rootId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const children = childIdsOf(design, id).filter(isShown);
    if (children.length === 0) leaves.push(id);
    open.push(...children.toReversed());
  }
  return leaves
    .map((leaf) =>
      pathOf(design, leaf)
        .map((id) => written(nodeOf(design, id)))
        .join(" > "),
    )
    .join("; ");
}

function written(node: Node): string {
  return node.kind === "account" ? `${node.name}*` : node.name;
}

function unusedId(name: string, usedIds: Set<string>): NodeId {
  const slug = name.replace(/\*$/, "").toLowerCase().replaceAll(" ", "-");
  let id = slug;
  for (let number = 2; usedIds.has(id); number++) id = `${slug}-${number}`;
  usedIds.add(id);
  return nodeId(id);
}

function nodeFrom(name: string, id: NodeId, isTop: boolean): Node {
  const policyIds = [FULL_AWS_ACCESS_ID];
  if (isTop) return { id, kind: "root", name, policyIds };
  if (!name.endsWith("*")) return { id, kind: "ou", name, policyIds };
  const useCases = name === "Management*" ? [{ kind: "management" }] : [];
  return { id, kind: "account", name: name.slice(0, -1), email: `aws+${id}@example.com`, useCases, policyIds };
}
