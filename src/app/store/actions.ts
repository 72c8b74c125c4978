import type { Command, CommandResult } from "../../core/design/command";
import {
  type Entry,
  emptyHistory,
  type History,
  record,
  recordContinued,
  redo as redone,
  undo as undone,
} from "../../core/design/history";
import type { Design, Document } from "../../core/design/types";
import { describeProblem, type Problem, withRemedy } from "../../core/json/problem";
import { levelsShutBy } from "../../core/policy";
import { doneSentence } from "../texts/doneSentence";
import { colouringOf } from "./derived";
import { currentDesign, isReadOnly, setDocumentState, useDocument } from "./documentStore";
import { permissionsChanged } from "./dropPreview";
import { effectOf } from "./effect";
import { READ_ONLY } from "./readOnly";
import { announce, useView } from "./viewStore";

/** Runs a command as one gesture: one entry to undo, announced with its warnings. Gives the result, also of a refusal. */
export function perform<Arguments>(command: Command<Arguments>, args: Arguments): CommandResult {
  const design = currentDesign();
  return take(command.title(design, args), command.run(design, args));
}

/**
 * Runs a command as part of one gesture that goes on, as typing does: while `last` is the newest entry of the history, it
 * becomes part of it, else an entry of its own. Gives that entry for the next time; null where it was refused or changed
 * nothing. Only refusals are announced.
 */
export function performOn<Arguments>(
  last: Entry | null,
  command: Command<Arguments>,
  args: Arguments,
): { readonly result: CommandResult; readonly entry: Entry | null } {
  const design = currentDesign();
  const result = command.run(design, args);
  if (isReadOnly()) return { result: refuse(READ_ONLY), entry: null };
  if (result.kind === "refused") return { result: refuse(result.problem), entry: null };
  if (result.patch.length === 0) return { result, entry: last };
  const { document, history } = useDocument.getState();
  const continues = last !== null && history.past.at(-1) === last;
  const entry = { title: command.title(design, args), patch: result.patch, doneAt: Date.now() };
  setDocumentState(
    {
      document: { ...document, design: result.design },
      history: (continues ? recordContinued : record)(history, entry),
    },
    { kind: "patched", patch: result.patch },
  );
  return { result, entry: useDocument.getState().history.past.at(-1) ?? null };
}

/**
 * Takes a command's (or transaction's) result into the document as one entry to undo, with what commands can't see added
 * to its warnings: levels that nothing gets through any more. A window that only reads refuses everything.
 * Announced are what was done, what it changes for accounts, then what AWS makes of it and what to do.
 */
export function take(title: string, result: CommandResult): CommandResult {
  if (isReadOnly()) return refuse(READ_ONLY);
  if (result.kind === "refused") return refuse(result.problem);
  if (result.patch.length === 0) return result;
  const { document, history } = useDocument.getState();
  const entry = { title, patch: result.patch, doneAt: Date.now() };
  setDocumentState(
    { document: { ...document, design: result.design }, history: record(history, entry) },
    { kind: "patched", patch: result.patch },
  );
  forgetGone(result.design);
  const warnings = [...levelsShutBy(document.design, result.design), ...result.warnings];
  const [warning] = warnings;
  const told = warnings.slice(0, TOLD_WARNINGS).map(withRemedy);
  const said = [doneSentence(title), effectText(document.design, result.design), ...told].filter(Boolean).join(" ");
  announce(warning === undefined ? "done" : "warning", said, true);
  return { ...result, warnings };
}

/** More of them would hide what was done. */
const TOLD_WARNINGS = 2;

function refuse(problem: Problem): CommandResult {
  announce("problem", describeProblem(problem));
  return { kind: "refused", problem };
}

/** What the change did to the answer of the lens and to everybody's permissions; empty where nothing changed. */
function effectText(before: Design, after: Design): string {
  const { lens, disabledPolicyIds } = useView.getState();
  const was = colouringOf(before, lens, disabledPolicyIds);
  const is = colouringOf(after, lens, disabledPolicyIds);
  const text = lens === null || was === null || is === null ? null : effectOf(was, is, lens).text;
  const { news } = permissionsChanged(before, after, { lens, disabledPolicyIds });
  return [text, news].flatMap((part) => (part === null ? [] : [sentence(part)])).join(" ");
}

/** "In 3 accounts 12 actions become conditional." A text that begins with an action's name keeps its letters. */
function sentence(text: string): string {
  const isAction = /^[a-z0-9-]+:/.test(text);
  const start = isAction ? text : text.charAt(0).toUpperCase() + text.slice(1);
  return text.endsWith("…") ? start : `${start}.`;
}

export function undo(): void {
  step(undone, "Undone");
}
export function redo(): void {
  step(redone, "Done again");
}

function step(move: typeof undone, word: string): void {
  const { document, history } = useDocument.getState();
  if (isReadOnly()) {
    refuse(READ_ONLY);
    return;
  }
  const moved = move(document.design, history);
  if (moved === null) {
    announce("problem", word === "Undone" ? "Nothing to undo." : "Nothing to do again.");
    return;
  }
  setDocumentState(
    { document: { ...document, design: moved.design }, history: moved.history },
    { kind: "patched", patch: moved.patch },
  );
  forgetGone(moved.design);
  announce("done", `${word}: ${moved.title}.`);
}

/** Opens another document in place of this one; the one before stays saved under its own id. */
export function openDocument(documentId: string, document: Document, history: History = emptyHistory): void {
  setDocumentState({ documentId, document, history }, { kind: "opened" });
  useView.setState({
    selectedIds: [],
    selectedPolicyId: null,
    foldedIds: new Set(),
    unfoldedIds: new Set(),
    disabledPolicyIds: new Set(),
    carry: null,
    renaming: null,
    menu: null,
    sidePanel: null,
    coveredPanel: null,
  });
}

/** Takes deleted nodes and policies out of the selection and the folds. */
function forgetGone(design: Design): void {
  const { selectedIds, selectedPolicyId, renaming } = useView.getState();
  useView.setState({
    selectedIds: selectedIds.every((id) => design.nodes.has(id))
      ? selectedIds
      : selectedIds.filter((id) => design.nodes.has(id)),
    selectedPolicyId: selectedPolicyId !== null && design.policies.has(selectedPolicyId) ? selectedPolicyId : null,
    renaming: renaming !== null && design.nodes.has(renaming.nodeId) ? renaming : null,
    menu: null,
  });
}
