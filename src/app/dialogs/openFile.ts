import { addPolicy } from "../../core/design/commands";
import { transaction } from "../../core/design/transaction";
import { type Document, FULL_AWS_ACCESS_ID } from "../../core/design/types";
import { decodeText, importers, importFiles, MAX_BYTES } from "../../core/formats";
import { type Problem, visible } from "../../core/json/problem";
import { looksLikeLesson } from "../../core/lessons/lessonFormat";
import { loadActionCatalog, loadedActionCatalog } from "../catalog/actionCatalog";
import { take } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { newPolicyId } from "../store/ids";
import { freePolicyName } from "../store/newPolicies";
import { announce, closeDialog, openDialog } from "../store/viewStore";
import { counted } from "../texts/words";

/** A policy's text longer than this isn't shown in an editor: it is far over every quota. */
const MAX_EDITED_CHARACTERS = 2_000_000;

/**
 * Reads files that a person chose or dropped. A design is shown before it is opened, a policy before it is added, and
 * files that can't be read whole are refused with every reason; the open design is untouched until the person says so.
 */
export async function openFiles(files: readonly File[]): Promise<void> {
  const read = await readFiles(files);
  if (read !== null) openBytes(read.title, read.files);
}

/** The bytes of files that a person chose; null where they can't be had, which the page then says. */
export async function readFiles(files: readonly File[]): Promise<FilesRead | null> {
  const [first] = files;
  if (first === undefined) return null;
  const title = files.length === 1 ? first.name : counted(files.length, "file");
  const tooLarge = files.filter(({ size }) => size > MAX_BYTES);
  if (tooLarge.length > 0) {
    refuseFiles(title, tooLarge.map(tooLargeProblem));
    return null;
  }
  announce("done", `Reading ${visible(title)}…`);
  try {
    const read = files.map(async (file) => ({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    const [bytes] = await Promise.all([Promise.all(read), loadActionCatalog()]);
    announce("spoken", `${visible(title)} is read.`); // takes the place of "Reading…"
    return { title, files: bytes };
  } catch {
    refuseFiles(title, [unavailable(title)]);
    return null;
  }
}

/** Files by their names. `title`: what to call them all. */
export interface FilesRead {
  readonly title: string;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Reads a text that a person pasted, as if it were a file of that name. */
export function openText(name: string, text: string): void {
  announce("spoken", `${visible(name)} is read.`);
  openBytes(name, [{ path: name, bytes: new TextEncoder().encode(text) }]);
}

function openBytes(title: string, files: FilesRead["files"]): void {
  const isOfPolicies = files.every(isPolicy);
  const [only] = files;
  const lesson = files.length === 1 && only !== undefined ? lessonTextIn(only) : null;
  if (lesson !== null) {
    import("../school/openLesson").then(
      ({ openLesson }) => openLesson(title, lesson),
      () => announce("problem", "The school couldn't be loaded. Reload the page; your designs are kept."),
    );
    return;
  }
  if (isOfPolicies && files.length === 1 && only !== undefined) {
    const text = decodeText(only.bytes);
    if (text.ok && text.value.length <= MAX_EDITED_CHARACTERS) {
      const name = freePolicyName(
        currentDesign(),
        only.path.replace(/^.*\/|\.json$/gi, "").slice(0, 128) || "MyPolicy",
      );
      openDialog({ kind: "policy-text", policyId: null, targetId: null, text: text.value, name });
      return;
    }
  }
  const imported = importFiles(files, { knownActions: loadedActionCatalog() ?? undefined });
  if (!imported.ok) refuseFiles(title, imported.problems);
  else if (isOfPolicies) addPolicies(imported.value, imported.warnings);
  else openDialog({ kind: "open-preview", fileName: title, document: imported.value, warnings: imported.warnings });
}

/** The text of a file that says it is a lesson; null for any other. */
function lessonTextIn({ bytes }: FilesRead["files"][number]): string | null {
  const text = decodeText(bytes);
  return text.ok && looksLikeLesson(text.value) ? text.value : null;
}

/** The policies of several files, added to the open design as one gesture. */
function addPolicies(document: Document, warnings: readonly Problem[]): void {
  const design = currentDesign();
  const policies = [...document.design.policies.values()].filter(({ id }) => id !== FULL_AWS_ACCESS_ID);
  const steps = policies.map((policy) => ({
    command: addPolicy,
    args: { policy: { ...policy, id: newPolicyId(policy.name), name: freePolicyName(design, policy.name) } },
  }));
  closeDialog();
  const title = `Add ${counted(policies.length, "policy", "policies")} to the library`;
  const isDone = take(title, transaction(design, steps)).kind === "done";
  if (isDone && warnings.length > 0)
    announce("warning", `${title}, with ${counted(warnings.length, "warning")}: open each to see them.`, true);
}

function isPolicy({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): boolean {
  const text = decodeText(bytes);
  return text.ok && importers.find((importer) => importer.recognises({ path, text: text.value }))?.id === "policies";
}

/** Says why files could not be read. */
export function refuseFiles(fileName: string, problems: readonly Problem[]): void {
  announce("problem", `Not opened: ${visible(fileName)}.`);
  openDialog({ kind: "open-problems", fileName, problems });
}

function tooLargeProblem({ name, size }: File): Problem {
  return {
    severity: "error",
    code: "too-large",
    at: { file: name },
    message: `The file has ${megabytes(size)}; at most ${megabytes(MAX_BYTES)} are read.`,
    remedy: "It was not looked at. Split it into smaller files.",
  };
}

function unavailable(name: string): Problem {
  return {
    severity: "error",
    code: "unavailable",
    at: { file: name },
    message: "The browser could not read it: it may be a folder, or it was moved or changed meanwhile.",
    remedy: "Choose the files themselves, again.",
  };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString("en-US")} MB`;
}
