import { applyPatch, invertPatch } from "./applyPatch";
import type { Patch } from "./patch";
import type { Design } from "./types";

/** One gesture as the undo list shows it. */
export interface Entry {
  readonly title: string;
  readonly patch: Patch;
  /** When, in milliseconds by the clock of that moment: a label to recognise it by. Nothing is ordered by it. */
  readonly doneAt?: number;
}

/** What was done, oldest first, and what was taken back, the next to do again last. */
export interface History {
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

/** A step back or forth. `patch` is what was applied to get there, for the save log, other windows and workers. */
export interface HistoryStep {
  readonly design: Design;
  readonly history: History;
  readonly title: string;
  readonly patch: Patch;
}

export const emptyHistory: History = { past: [], future: [] };

/** The history after a gesture: what was taken back before it is gone. A gesture that changed nothing leaves no entry. */
export function record(history: History, entry: Entry): History {
  return entry.patch.length === 0 ? history : { past: [...history.past, entry], future: [] };
}

/** The history after a gesture that goes on with the last one, as typing does: together they are one entry. */
export function recordContinued(history: History, entry: Entry): History {
  const last = history.past.at(-1);
  if (last === undefined) return record(history, entry);
  if (entry.patch.length === 0) return history;
  const whole = { ...entry, patch: joinedPatches(last.patch, entry.patch) };
  return { past: [...history.past.slice(0, -1), whole], future: [] };
}

/** One patch for two in a row; of two changes of one policy's record only the ends are kept. */
function joinedPatches(first: Patch, second: Patch): Patch {
  const [one, ...moreOfOne] = first;
  const [other, ...moreOfOther] = second;
  const areOneEach = moreOfOne.length === 0 && moreOfOther.length === 0;
  if (areOneEach && one?.of === "policy" && other?.of === "policy" && one.id === other.id)
    return [{ ...one, after: other.after }];
  return [...first, ...second];
}

/** Takes the last gesture back; null where there is none. */
export function undo(design: Design, history: History): HistoryStep | null {
  const entry = history.past.at(-1);
  if (entry === undefined) return null;
  const patch = invertPatch(entry.patch);
  return {
    design: applyPatch(design, patch),
    history: { past: history.past.slice(0, -1), future: [...history.future, entry] },
    title: entry.title,
    patch,
  };
}

/** Does again what was taken back last; null where there is nothing. */
export function redo(design: Design, history: History): HistoryStep | null {
  const entry = history.future.at(-1);
  if (entry === undefined) return null;
  return {
    design: applyPatch(design, entry.patch),
    history: { past: [...history.past, entry], future: history.future.slice(0, -1) },
    title: entry.title,
    patch: entry.patch,
  };
}
