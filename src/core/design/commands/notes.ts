import { type JsonObject, type JsonValue, present } from "../../json/value";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { labelOf } from "../labels";
import type { Design, NodeId } from "../types";
import { refuse, refuseMissingNode } from "./refusals";

export interface AddNote {
  readonly id: string;
  /** What it is about; the root: the whole. */
  readonly nodeId: NodeId;
  /** "decision", "question", "note"; files may have others. */
  readonly kind: string;
  readonly text: string;
}

/** Adds a note after the others. Refuses an empty text. */
export const addNote: Command<AddNote> = {
  id: "add-note",
  title: (design, { nodeId }) => `Add a note about ${subjectOf(design, nodeId)}`,
  run(design, { id, nodeId, kind, text }) {
    const refusal = refuseMissingNode(design, [nodeId]) ?? refuseEmptyNote(text);
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    edit.setField("notes", [...design.notes, { id, nodeId, kind, text: text.trim() }]);
    return edit.done();
  },
};

export interface EditNote {
  /** Where it stands among the notes. */
  readonly index: number;
  readonly kind?: string;
  readonly text: string;
}

/** Changes a note's text, and its kind where one is given; its other fields stay. Refuses an empty text and `missing-note`. */
export const editNote: Command<EditNote> = {
  id: "edit-note",
  title: (design, { index }) => `Change the note about ${subjectOf(design, design.notes[index]?.nodeId)}`,
  run(design, { index, kind, text }) {
    const note = design.notes[index];
    if (note === undefined) return refuseMissingNote();
    const refusal = refuseEmptyNote(text);
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    const changed = present({ ...note, kind: kind ?? note.kind, text: text.trim() }) as JsonObject;
    edit.setField("notes", design.notes.with(index, changed));
    return edit.done();
  },
};

export interface RemoveNote {
  readonly index: number;
}

/** Takes a note away. Refuses `missing-note`. */
export const removeNote: Command<RemoveNote> = {
  id: "remove-note",
  title: (design, { index }) => `Remove the note about ${subjectOf(design, design.notes[index]?.nodeId)}`,
  run(design, { index }) {
    if (design.notes[index] === undefined) return refuseMissingNote();
    const edit = new DesignEdit(design);
    edit.setField("notes", design.notes.toSpliced(index, 1));
    return edit.done();
  },
};

/** "Runtime OU"; the organization where a note is about the root or names nothing that is there. */
function subjectOf(design: Design, nodeId: JsonValue | undefined): string {
  const isThere = typeof nodeId === "string" && design.nodes.has(nodeId as NodeId) && nodeId !== design.rootId;
  return isThere ? labelOf(design, nodeId as NodeId) : "the organization";
}

function refuseEmptyNote(text: string) {
  return text.trim() === ""
    ? refuse("note-empty", "A note without a text says nothing.", "Write what it is to say.")
    : null;
}

function refuseMissingNote() {
  return refuse("missing-note", "This note isn't there any more.");
}
