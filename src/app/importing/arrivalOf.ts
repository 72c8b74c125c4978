import type { ImportStage } from "../../core/formats";
import { type Problem, visible } from "../../core/json/problem";
import { counted } from "../../core/words/words";
import { announce, closeDialog, openDialog, useView } from "../store/viewStore";
import { type Failure, workOn } from "../work/work";
import type { Arrival, Incoming } from "./arrival";
import { useImport } from "./importStore";
import { refuseFiles } from "./refuse";
import { limitProblems, type Source } from "./source";

/** What is read faster needs no dialog to tell of it. */
const PATIENCE_MS = 400;

let cancelRunning: (() => void) | null = null;

/**
 * Reads what a person gave and looks into it. What takes longer is told in a dialog with a way to call it off; what can't be
 * read, or not be looked into, is said to the person: then it gives null, and nothing has changed.
 */
export async function arrivalOf(source: Source, how: Pick<Incoming, "wanted" | "format">): Promise<Arrival | null> {
  const tooMuch = limitProblems(source);
  if (tooMuch.length > 0) {
    refuseFiles(source.title, tooMuch, { pasted: source.pasted });
    return null;
  }
  const title = visible(source.title);
  cancelRunning?.();
  const ending = new AbortController();
  const { signal } = ending;
  const cancel = () => ending.abort();
  cancelRunning = cancel;
  const tell = (stage: string, share: number | null = null) =>
    useImport.setState({ progress: { title, stage, share, cancel } });
  const [only] = source.files;
  const isOne = source.files.length === 1 && only !== undefined;
  const reading = isOne ? `Reading ${title}…` : `Reading ${counted(source.files.length, "file")}…`;
  tell(reading);
  announce("done", reading);
  const patience = setTimeout(() => openDialog({ kind: "import-progress" }), PATIENCE_MS);
  const files = await bytesOf(source, signal, (share) => tell(reading, share)).catch(() => null);
  const outcome =
    files === null
      ? "unavailable"
      : await workOn(
          { kind: "import", incoming: { files, isFolder: source.isFolder, ...how } },
          { signal, onStage: (stage) => tell(STAGES[stage]) },
        );
  clearTimeout(patience);
  if (cancelRunning === cancel) {
    cancelRunning = null;
    useImport.setState({ progress: null });
    if (useView.getState().dialog?.kind === "import-progress") closeDialog();
  }
  if (typeof outcome !== "string") {
    announce("spoken", `${title} is read.`); // takes the place of "Reading…"
    return outcome;
  }
  if (outcome === "cancelled") announce("done", `Reading ${title} was cancelled. Your design is unchanged.`);
  else refuseFiles(source.title, [FAILURES[outcome](source.title)], { pasted: source.pasted });
  return null;
}

const STAGES: Readonly<Record<ImportStage, string>> = {
  opening: "Opening it…",
  recognising: "Looking what it is…",
  reading: "Reading the organization…",
};

/** One after the other: thousands at once would be more than a browser opens. */
async function bytesOf(source: Source, signal: AbortSignal, onShare: (share: number) => void) {
  const { files } = source;
  const read: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (const { path, blob } of files) {
    if (signal.aborted) break;
    read.push({ path, bytes: new Uint8Array(await blob.arrayBuffer()) });
    if (read.length % 20 === 0) onShare(read.length / files.length);
  }
  return read;
}

const FAILURES: Readonly<Record<Exclude<Failure, "cancelled"> | "unavailable", (file: string) => Problem>> = {
  unavailable: (file) => ({
    severity: "error",
    code: "unavailable",
    at: { file },
    message: "The browser could not read it: it may be a folder, or it was moved or changed meanwhile.",
    remedy: "Choose the files themselves, again.",
  }),
  crashed: (file) => ({
    severity: "error",
    code: "crashed",
    at: { file },
    message: "Reading it took more memory than this browser has, or came upon a mistake of Orgwright's.",
    remedy: "Choose fewer files. If it happens with a small file, please report it.",
  }),
};
