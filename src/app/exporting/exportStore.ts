import { create } from "zustand";
import { defaultChoices, type ExportChoices, type Exporter } from "../../core/formats";
import { useDocument } from "../store/documentStore";
import { FIRST_ENTRY } from "./exportEntries";

/** What was chosen in the dialog, kept as long as the document is open. */
interface ExportState {
  readonly documentId: string;
  readonly entryId: string;
  /** By the format's id. */
  readonly choices: Readonly<Record<string, ExportChoices>>;
}

const useKept = create<ExportState>()(() => ({ documentId: "", entryId: FIRST_ENTRY, choices: {} }));

function kept(state: ExportState, documentId: string): ExportState {
  return state.documentId === documentId ? state : { documentId, entryId: FIRST_ENTRY, choices: {} };
}

/** The chosen entry of the open document. */
export function useEntryId(): string {
  const documentId = useDocument((state) => state.documentId);
  return useKept((state) => kept(state, documentId).entryId);
}

export function chooseEntry(entryId: string): void {
  const { documentId } = useDocument.getState();
  useKept.setState((state) => ({ ...kept(state, documentId), entryId }));
}

/** What is chosen about a format; the same object until something else is. */
export function useChoices(exporter: Exporter): ExportChoices {
  const documentId = useDocument((state) => state.documentId);
  return useKept((state) => kept(state, documentId).choices[exporter.id]) ?? defaultsOf(exporter);
}

export function choose(exporter: Exporter, optionId: string, value: string | boolean): void {
  const { documentId } = useDocument.getState();
  useKept.setState((state) => {
    const { choices, ...rest } = kept(state, documentId);
    const own = { ...(choices[exporter.id] ?? defaultsOf(exporter)), [optionId]: value };
    return { ...rest, choices: { ...choices, [exporter.id]: own } };
  });
}

const defaults = new WeakMap<Exporter, ExportChoices>();
function defaultsOf(exporter: Exporter): ExportChoices {
  const known = defaults.get(exporter) ?? defaultChoices(exporter);
  defaults.set(exporter, known);
  return known;
}
