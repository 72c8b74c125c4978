import type { Note } from "../design/notes";
import { visible } from "../json/problem";

/** The kind of a note that asks what is still to be decided. */
export const OPEN_QUESTION = "question";

/** The kinds of note that the page offers. */
export const NOTE_KINDS: readonly { readonly kind: string; readonly label: string }[] = [
  { kind: "decision", label: "Decision" },
  { kind: OPEN_QUESTION, label: "Open question" },
  { kind: "note", label: "Note" },
];

/** "Decision", "Limits of dev"; a kind from a file that the page doesn't know stays as it is written. */
export function labelOfNote({ kind, phase }: Pick<Note, "kind" | "phase">): string {
  if (phase !== null) return `Limits of ${visible(phase)}`;
  const known = NOTE_KINDS.find((each) => each.kind === kind);
  if (known !== undefined) return known.label;
  return kind === "" ? "Note" : visible(kind.charAt(0).toUpperCase() + kind.slice(1));
}
