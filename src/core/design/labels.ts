import { MAX_QUOTED_CHARACTERS, visible } from "../json/problem";
import type { Design, Node, NodeId, PolicyId } from "./types";

/** "Root", "Sandbox OU", "ecommerce-dev": the node as titles and messages name it, short and with nothing invisible. */
export function labelOf(design: Design, id: NodeId): string {
  const node = design.nodes.get(id);
  if (node === undefined) return shown(id);
  return node.kind === "ou" ? ouLabel(node.name) : shown(node.name);
}

/** "Sandbox OU": the label of an OU with this name. */
export function ouLabel(name: string): string {
  return /\bOU$/i.test(name) ? shown(name) : `${shown(name)} OU`;
}

/** "OU “Sandbox”", "account “ecommerce-dev”", "root “Root”": the node with its kind, for problems. */
export function describeNode(node: Node): string {
  return `${node.kind === "ou" ? "OU" : node.kind} “${shown(node.name)}”`;
}

/** The policy's name as titles and messages show it; the id where there is no such policy. */
export function policyLabelOf(design: Design, id: PolicyId): string {
  return shown(design.policies.get(id)?.name ?? id);
}

/** "Sandbox OU", "ecommerce-dev and dw-dev", "4 nodes". */
export function labelOfAll(design: Design, ids: readonly NodeId[]): string {
  if (ids.length > 2) return `${ids.length} ${kindsOf(design, ids)}`;
  return ids.map((id) => labelOf(design, id)).join(" and ");
}

function kindsOf(design: Design, ids: readonly NodeId[]): string {
  const kinds = new Set(ids.map((id) => design.nodes.get(id)?.kind));
  if (kinds.size > 1) return "nodes";
  return kinds.has("ou") ? "OUs" : "accounts";
}

/** What stands for a name of which nothing would be seen; null: it is seen. */
export function unseenName(name: string): string | null {
  if (name === "") return "(no name)";
  return name.trim() === "" && visible(name).trim() === "" ? "(only blanks)" : null;
}

/** What a name that is shown as it is doesn't have. */
const UNUSUAL = /[^ -~\u00a1-\u00ac\u00ae-\u00ff]/;
const BLANK = 0x20;

/** A name from outside, cut and with its invisible characters written out. */
export function shown(name: string): string {
  if (name.length <= MAX_QUOTED_CHARACTERS && name.charCodeAt(0) > BLANK && !UNUSUAL.test(name)) return name;
  const unseen = unseenName(name);
  if (unseen !== null) return unseen;
  return visible(name.length > MAX_QUOTED_CHARACTERS ? `${name.slice(0, MAX_QUOTED_CHARACTERS - 1)}…` : name);
}
