import type { Design, NodeId } from "./types";

/** A note of a design that says something. */
export interface Note {
  /** Where it stands among the notes. */
  readonly index: number;
  /** "decision", "question", or what a file says; empty where it says none. */
  readonly kind: string;
  /** The delivery phase that it is about; null: none. */
  readonly phase: string | null;
  readonly text: string;
}

/**
 * The notes about a node in their order; those about no node are about the whole, and so about the root. An entry of a file that
 * has no text is none.
 */
export function notesOf({ notes, rootId }: Pick<Design, "notes" | "rootId">, id: NodeId): readonly Note[] {
  return notes.flatMap(({ nodeId = rootId, kind, phase, text }, index): readonly Note[] => {
    if (nodeId !== id || typeof text !== "string" || text === "") return [];
    return [
      { index, kind: typeof kind === "string" ? kind : "", phase: typeof phase === "string" ? phase : null, text },
    ];
  });
}

/** What people wrote, a line for each of theirs, without the empty ones at both ends. */
export function linesOfText(text: string): readonly string[] {
  return text.trim().split(/\r\n|[\n\r\u2028\u2029]/);
}
