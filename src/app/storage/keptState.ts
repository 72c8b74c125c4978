import type { Entry, History } from "../../core/design/history";
import { emptyHistory } from "../../core/design/history";
import { readDocument } from "../../core/design/readDocument";
import { writeDocument } from "../../core/design/writeDocument";
import { isJsonObject, type JsonValue } from "../../core/json/value";
import type { KeptState, Step } from "./step";

/** More history than this is not kept; the newest entries are. */
export const MAX_HISTORY_CHARACTERS = 5_000_000;

/** A whole state as one text: the document in its file format, and the history. */
export function writeState({ document, history }: KeptState): string {
  const past = newestOf(history.past);
  return JSON.stringify({ document: writeDocument(document), past, future: newestOf(history.future) });
}

/** The state that `writeState` wrote; null where the document isn't one that can be opened. */
export function readState(text: string): KeptState | null {
  const value = parsed(text);
  if (!isJsonObject(value) || typeof value.document !== "string") return null;
  const read = readDocument(value.document);
  return read.ok ? { document: read.value, history: historyOf(value.past, value.future) } : null;
}

export function writeStep(step: Step): string {
  return JSON.stringify(step);
}

/** The step that `writeStep` wrote; null for anything else. What is in its patch shows when it is applied. */
export function readStep(text: string): Step | null {
  const value = parsed(text);
  if (!isJsonObject(value) || !isEntry(value)) return null;
  return ["done", "continued", "undone", "redone"].includes(value.kind as string) ? (value as unknown as Step) : null;
}

function historyOf(past: JsonValue | undefined, future: JsonValue | undefined): History {
  return areEntries(past) && areEntries(future)
    ? { past: past as unknown as readonly Entry[], future: future as unknown as readonly Entry[] }
    : emptyHistory;
}

function areEntries(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && value.every(isEntry);
}

function isEntry(value: JsonValue): boolean {
  return isJsonObject(value) && typeof value.title === "string" && Array.isArray(value.patch);
}

function newestOf(entries: readonly Entry[]): readonly Entry[] {
  let characters = 0;
  let first = entries.length;
  while (first > 0) {
    characters += JSON.stringify(entries[first - 1]).length;
    if (characters > MAX_HISTORY_CHARACTERS) break;
    first--;
  }
  return entries.slice(first);
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}
