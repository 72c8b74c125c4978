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
  /** As in the history's entry. */
  readonly doneAt?: number;
}

/** The step that led from one history to the next; null where it can't be told, so that only the whole state will do. */
export function stepBetween(before: History, after: History, patch: Patch): Step | null {
  const done = after.past.at(-1);
  const undone = after.future.at(-1);
  const grown = after.past.length - before.past.length;
  if (grown === 1 && done !== undefined)
    return { kind: done === before.future.at(-1) ? "redone" : "done", ...labelOf(done), patch };
  if (grown === -1 && undone !== undefined && undone === before.past.at(-1))
    return { kind: "undone", ...labelOf(undone), patch };
  const isContinued = grown === 0 && after.future.length === 0 && done !== undefined && done !== before.past.at(-1);
  return isContinued ? { kind: "continued", ...labelOf(done), patch } : null;
}

/** What an entry is recognised by. */
function labelOf({ title, doneAt }: Pick<Step, "title" | "doneAt">): Pick<Step, "title" | "doneAt"> {
  return doneAt === undefined ? { title } : { title, doneAt };
}

/** The state after the step. Throws `PatchMismatch` where the step was made for another state. */
export function applyStep({ document, history }: KeptState, step: Step): KeptState {
  return {
    document: { ...document, design: applyPatch(document.design, step.patch) },
    history: historyAfter(history, step),
  };
}

function historyAfter(history: History, step: Step): History {
  const { kind, patch } = step;
  const label = labelOf(step);
  switch (kind) {
    case "done":
      return record(history, { ...label, patch });
    case "continued":
      return recordContinued(history, { ...label, patch });
    case "undone":
      return {
        past: history.past.slice(0, -1),
        future: [...history.future, { ...label, patch: invertPatch(patch) }],
      };
    case "redone":
      return { past: [...history.past, { ...label, patch }], future: history.future.slice(0, -1) };
  }
}
