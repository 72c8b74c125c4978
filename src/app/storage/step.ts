import { applyPatch, invertPatch } from "../../core/design/applyPatch";
import { type History, record, recordContinued } from "../../core/design/history";
import type { Patch } from "../../core/design/patch";
import type { Document } from "../../core/design/types";

/** What is kept of the open document: itself and what can be undone and done again. */
export interface KeptState {
  readonly document: Document;
  readonly history: History;
}

/**
 * One gesture as the save log and the other windows get it. `patch` is what was applied, also when taking back;
 * `continued`: it is one entry to undo together with the step before it.
 */
export interface Step {
  readonly kind: "done" | "continued" | "undone" | "redone";
  readonly title: string;
  readonly patch: Patch;
}

/** The step that led from one history to the next; null where it can't be told, so that only the whole state will do. */
export function stepBetween(before: History, after: History, patch: Patch): Step | null {
  const done = after.past.at(-1);
  const undone = after.future.at(-1);
  const grown = after.past.length - before.past.length;
  if (grown === 1 && done !== undefined)
    return { kind: done === before.future.at(-1) ? "redone" : "done", title: done.title, patch };
  if (grown === -1 && undone !== undefined && undone === before.past.at(-1))
    return { kind: "undone", title: undone.title, patch };
  const isContinued = grown === 0 && after.future.length === 0 && done !== undefined && done !== before.past.at(-1);
  return isContinued ? { kind: "continued", title: done.title, patch } : null;
}

/** The state after the step. Throws `PatchMismatch` where the step was made for another state. */
export function applyStep({ document, history }: KeptState, { kind, title, patch }: Step): KeptState {
  return {
    document: { ...document, design: applyPatch(document.design, patch) },
    history: historyAfter(history, { kind, title, patch }),
  };
}

function historyAfter(history: History, { kind, title, patch }: Step): History {
  switch (kind) {
    case "done":
      return record(history, { title, patch });
    case "continued":
      return recordContinued(history, { title, patch });
    case "undone":
      return {
        past: history.past.slice(0, -1),
        future: [...history.future, { title, patch: invertPatch(patch) }],
      };
    case "redone":
      return { past: [...history.past, { title, patch }], future: history.future.slice(0, -1) };
  }
}
