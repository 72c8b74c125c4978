import { shown } from "../../core/design/labels";
import { depthOf } from "../../core/design/queries";
import type { Design, Node } from "../../core/design/types";
import type { GlyphName } from "../ui/glyphs";

/** A node as a line of a tree to choose from. */
export function nodeItem(design: Design, node: Node) {
  return { id: node.id, title: shown(node.name), glyph: nodeGlyph(design, node), depth: depthOf(design, node.id) };
}

function nodeGlyph({ organization }: Design, { kind, id }: Node): GlyphName {
  if (kind !== "account") return kind;
  return organization.managementAccountId === id ? "management" : "account";
}
