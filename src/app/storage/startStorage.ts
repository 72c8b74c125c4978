import type { Document } from "../../core/design/types";
import { onDocumentChange, useDocument } from "../store/documentStore";
import { openIndexedDatabase } from "./indexedDatabase";
import { loadDocument, rawDocument } from "./journal";
import { forgetWrites, type KeptAside, type KeptDocument, listAside, listDocuments } from "./keptDocuments";
import { remove, type SaveDatabase } from "./saveDatabase";
import { LAST_DOCUMENT } from "./saver";
import { StorageSession } from "./session";
import { STARTS_BEFORE_SAFE_MODE, startBegins } from "./startCounter";
import { CONNECTION_LOST, NO_ANSWER, reasonOf } from "./storageFailure";
import { notice } from "./storageNotices";
import { documentOfThisTab } from "./tabDocument";

/** The first paint doesn't wait longer for the browser's storage. */
const PATIENCE_MS = 1000;

let running: { readonly database: SaveDatabase; readonly session: StorageSession } | null = null;

/**
 * Opens what this browser keeps, and keeps what is open from now on. Resolves when the document to show is there, or
 * after a second; never rejects: where the browser keeps nothing, or nothing yet, the save state says so.
 */
export async function startStorage(): Promise<void> {
  const started = start().catch((failure) => {
    useDocument.setState({ saveState: { kind: "not-kept", reason: reasonOf(failure) } });
  });
  await Promise.race([started, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  if (useDocument.getState().saveState.kind === "opening")
    useDocument.setState({ saveState: { kind: "not-kept", reason: NO_ANSWER } });
}

/** The documents that this browser keeps, the last opened first; none where it keeps nothing. */
export async function recentDocuments(): Promise<readonly KeptDocument[]> {
  return running === null ? [] : listDocuments(running.database);
}

/** Opens a document that this browser keeps; false where it can't be read, which a notice then says. */
export async function openRecent(recent: Pick<KeptDocument, "id" | "name">): Promise<boolean> {
  if (recent.id === useDocument.getState().documentId) return true;
  return running === null ? false : running.session.openKept(recent);
}

/** A document that this browser keeps, to look into without opening it; null where nothing of it can be read. */
export async function keptDocument(documentId: string): Promise<Document | null> {
  if (running === null) return null;
  const loaded = await loadDocument(running.database, documentId);
  return loaded.kind === "nothing" ? null : (loaded.state?.document ?? null);
}

/** Takes a document that isn't open out of this browser, for good. */
export async function forgetRecent(documentId: string): Promise<void> {
  if (documentId !== useDocument.getState().documentId) await running?.database.write(forgetWrites(documentId));
}

/** The saves that could not be read, as they were found; the newest first. */
export async function savesKeptAside(): Promise<readonly KeptAside[]> {
  return running === null ? [] : listAside(running.database);
}

/** Deletes a save that could not be read, for good. */
export async function forgetAside(number: number): Promise<void> {
  await running?.database.write([remove("quarantine", number)]);
}

async function start(): Promise<void> {
  const unfinishedStarts = startBegins();
  const first = useDocument.getState().document;
  const database = await openIndexedDatabase(() => running?.session.lost(CONNECTION_LOST));
  const documents = await listDocuments(database);
  const session = new StorageSession(database, documents[0]?.order ?? 0);
  const last = await lastOf(documents, database);
  const isUntouched = () => useDocument.getState().document === first;
  if (last !== null && unfinishedStarts >= STARTS_BEFORE_SAFE_MODE) {
    notice({ kind: "left-closed", documentId: last.id, name: last.name, raw: await rawDocument(database, last.id) });
    session.keepAsNew();
  } else if (last === null || !(await session.openKept(last, isUntouched))) session.keepAsNew();
  running = { database, session };
  onDocumentChange(session.onChange);
  window.addEventListener("pagehide", () => session.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") session.flush();
  });
  window.addEventListener("beforeunload", warnOfLoss);
}

/** What to open: what this tab had before a reload, else what was opened last anywhere. */
async function lastOf(documents: readonly KeptDocument[], database: SaveDatabase): Promise<KeptDocument | null> {
  const wanted = [documentOfThisTab(), await database.read("settings", [LAST_DOCUMENT])];
  for (const id of wanted) {
    const found = documents.find((document) => document.id === id);
    if (found !== undefined) return found;
  }
  return documents[0] ?? null;
}

/** Only where leaving would lose something. */
function warnOfLoss(event: BeforeUnloadEvent): void {
  const { saveState, history } = useDocument.getState();
  if (saveState.kind === "not-kept" && history.past.length > 0) event.preventDefault();
}
