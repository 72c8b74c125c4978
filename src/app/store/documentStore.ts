import { create } from "zustand";
import { emptyHistory, type History } from "../../core/design/history";
import type { Patch } from "../../core/design/patch";
import type { Document } from "../../core/design/types";
import { exampleDocument } from "./firstDocument";
import { newDocumentId } from "./ids";

/**
 * Whether the open document is kept in this browser. `read-only`: another window has it open for writing.
 * `not-kept`: the browser refuses storage, so closing the window loses it; `reason` is for the person.
 */
export type SaveState =
  | { readonly kind: "opening" }
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "read-only" }
  | { readonly kind: "not-kept"; readonly reason: string };

export interface DocumentState {
  /** Where the document is kept in this browser. */
  readonly documentId: string;
  readonly document: Document;
  readonly history: History;
  readonly saveState: SaveState;
}

/** The open document with its history: choices only. What follows from them is in `derived.ts`. */
export const useDocument = create<DocumentState>()(() => {
  const document = exampleDocument();
  return {
    documentId: newDocumentId(document.design.name),
    document,
    history: emptyHistory,
    saveState: { kind: "opening" },
  };
});

/** How a change came about: storage and windows replay patches; `opened` replaces everything. */
export type DocumentChange = { readonly kind: "patched"; readonly patch: Patch } | { readonly kind: "opened" };

type Listener = (change: DocumentChange, state: DocumentState) => void;
const listeners = new Set<Listener>();

/** Calls `listener` after every change of the document (not of the save state); gives the way to stop. */
export function onDocumentChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setDocumentState(next: Partial<DocumentState>, change: DocumentChange): void {
  useDocument.setState(next);
  for (const listener of listeners) listener(change, useDocument.getState());
}

export const currentDesign = () => useDocument.getState().document.design;
export const isReadOnly = () => useDocument.getState().saveState.kind === "read-only";
