import { addPolicy } from "../../core/design/commands";
import { transaction } from "../../core/design/transaction";
import { type Document, FULL_AWS_ACCESS_ID } from "../../core/design/types";
import type { Problem } from "../../core/json/problem";
import { counted } from "../../core/words/words";
import { sharedInText } from "../sharing/shared";
import { take } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { newPolicyId } from "../store/ids";
import { freePolicyName } from "../store/newPolicies";
import { announce, closeDialog, openDialog } from "../store/viewStore";
import { doneSentence } from "../texts/doneSentence";
import type { Arrival } from "./arrival";
import { arrivalOf } from "./arrivalOf";
import type { OtherFormats } from "./otherFormats";
import { refuseFiles } from "./refuse";
import { type Dropped, type Source, sourceOfDrop, sourceOfFiles, sourceOfFolder, sourceOfText } from "./source";

/** Opens files that a person chose. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length > 0) await openSource(sourceOfFiles(files));
}

/** Opens a folder that a person chose: all files that are in it. */
export async function openFolder(files: readonly File[]): Promise<void> {
  if (files.length > 0) await openSource(sourceOfFolder(files));
}

/** Opens what was dropped, or pasted as files. */
export async function openDropped(dropped: Dropped): Promise<void> {
  const source = await sourceOfDrop(dropped).catch(() => null);
  if (source === null) announce("problem", "The browser could not read what was dropped. Choose it under Open.");
  else if (source.isFolder || source.files.length > 0) await openSource(source);
}

/** Reads a text that a person pasted into a field for it, as if it were a file of that name. */
export async function openText(name: string, text: string): Promise<void> {
  if (!openLink(text)) await openSource(sourceOfText(name, text));
}

/** A pasted address that holds a design, with or without words around it, is opened as if it were followed. */
function openLink(text: string): boolean {
  const shared = sharedInText(text);
  if (shared === null) return false;
  closeDialog();
  void import("../sharing/openShared").then(({ openShared }) => openShared(shared));
  return true;
}

/** Reads a text that was pasted onto the page. One that is nothing to be read isn't worth a dialog. */
export async function openPasted(text: string): Promise<void> {
  if (openLink(text)) return;
  const source = sourceOfText(PASTED, text);
  const arrival = await arrivalOf(source, { wanted: "anything" });
  if (arrival === null) return;
  const isStrange = arrival.kind === "refused" && arrival.problems.every(({ code }) => code === "not-recognised");
  if (isStrange) announce("problem", "What was pasted is no design, policy or file that Orgwright reads.");
  else await show(source, arrival);
}

/** What a pasted text is called: "Open the pasted text". */
export const PASTED = "the pasted text";

/**
 * Reads what a person gave. A design is shown before it is opened, a policy before it is added, and what can't be read whole
 * is refused with every reason; the open design is untouched until the person says so.
 */
export async function openSource(source: Source, format?: string): Promise<void> {
  const arrival = await arrivalOf(source, { wanted: "anything", format });
  if (arrival !== null) await show(source, arrival, format);
}

/** What came in, in the dialog that it needs. */
async function show(source: Source, arrival: Arrival, format?: string): Promise<void> {
  const { title } = source;
  const others = (found: Pick<OtherFormats, "format" | "formats">): OtherFormats | undefined =>
    found.formats.length < 2 ? undefined : { ...found, readAs: (id) => void openSource(source, id) };
  switch (arrival.kind) {
    case "lesson":
      return openLessonText(title, arrival.text);
    case "policy": {
      const name = arrival.path.replace(/^.*\/|\.json$/gi, "").slice(0, 128) || "MyPolicy";
      const free = freePolicyName(currentDesign(), name);
      return openDialog({ kind: "policy-text", policyId: null, targetId: null, text: arrival.text, name: free });
    }
    case "policies":
      return addPolicies(arrival.document, arrival.warnings);
    case "design": {
      const { document, warnings, format: readAs, formats } = arrival;
      const found = formats.find(({ id }) => id === readAs)?.title ?? null;
      return openDialog({ kind: "open-preview", fileName: title, document, warnings, found, others: others(arrival) });
    }
    case "refused":
      return refuseFiles(title, arrival.problems, {
        others: others({ format: format ?? null, formats: arrival.formats }),
        pasted: source.pasted,
      });
  }
}

async function openLessonText(title: string, text: string): Promise<void> {
  const school = await import("../school/openLesson").catch(() => null);
  if (school === null) announce("problem", "The school couldn't be loaded. Reload the page; your designs are kept.");
  else school.openLesson(title, text);
}

/** The policies of several files, added to the open design as one gesture. */
function addPolicies(document: Document, warnings: readonly Problem[]): void {
  const design = currentDesign();
  const policies = [...document.design.policies.values()].filter(({ id }) => id !== FULL_AWS_ACCESS_ID);
  const added = new Set<string>();
  const steps = policies.map((policy) => {
    const name = freePolicyName(design, policy.name, added);
    added.add(name);
    return { command: addPolicy, args: { policy: { ...policy, id: newPolicyId(policy.name), name } } };
  });
  closeDialog();
  const title = `Add ${counted(policies.length, "policy", "policies")} to the library`;
  const isDone = take(title, transaction(design, steps)).kind === "done";
  const leftAlone = warnings.filter(({ code }) => code === "left-alone").length;
  const others = warnings.length - leftAlone;
  const remarks = [
    others === 0 ? "" : `There ${others === 1 ? "is" : "are"} ${counted(others, "warning")}: open each to see them.`,
    leftAlone === 0 ? "" : `${counted(leftAlone, "file was", "files were")} left alone.`,
  ].filter(Boolean);
  if (isDone && remarks.length > 0) announce("warning", [doneSentence(title), ...remarks].join(" "), true);
}
