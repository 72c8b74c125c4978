import type { Design, NodeId } from "./types";

/**
 * The texts of the notes about a node in their order; those about no node are about the whole, and so about the root. One about
 * a delivery phase begins with its name. An entry of a file that has no text is none.
 */
export function noteTextsOf({ notes, rootId }: Pick<Design, "notes" | "rootId">, id: NodeId): readonly string[] {
  return notes.flatMap(({ nodeId = rootId, phase, text }) => {
    if (nodeId !== id || typeof text !== "string" || text === "") return [];
    return typeof phase === "string" ? `${phase}: ${text}` : text;
  });
}
