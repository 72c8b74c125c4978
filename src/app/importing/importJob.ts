import type { ImportStage } from "../../core/formats";
import { loadActionsText } from "../catalog/actionCatalog";
import type { Arrival, FromWorker, Incoming, ToWorker } from "./arrival";

/** Why nothing was understood though nothing may be wrong with what came in. */
export type JobFailure = "cancelled" | "crashed";

interface JobOptions {
  readonly signal: AbortSignal;
  readonly onStage: (stage: ImportStage) => void;
}

/** A worker that waits for something to do, so that the next file doesn't wait for one to start. */
let waiting: Worker | null = null;
const told = new WeakSet<Worker>();

/** Starts a worker ahead, where a file is about to come. */
export function expectImport(): void {
  waiting ??= newWorker();
}

/**
 * Looks into what came in, in a worker. Aborting ends the worker at once, whatever it is doing. Without workers, as in
 * tests, the page does it itself.
 */
export async function runImport(incoming: Incoming, { signal, onStage }: JobOptions): Promise<Arrival | JobFailure> {
  const worker = waiting ?? newWorker();
  waiting = null;
  const actionsText = await loadActionsText();
  if (signal.aborted) {
    waiting = worker;
    return "cancelled";
  }
  if (worker === null) return onThePage(incoming, actionsText, onStage);
  return new Promise((resolve) => {
    const end = (outcome: Arrival | JobFailure, isUsable: boolean) => {
      ending.abort();
      if (isUsable && waiting === null) waiting = worker;
      else worker.terminate();
      resolve(outcome);
    };
    const ending = new AbortController();
    const listen = { signal: ending.signal };
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "stage") onStage(data.stage);
        else end(data.arrival, true);
      },
      listen,
    );
    const onCrash = (event: Event) => {
      event.preventDefault();
      end("crashed", false);
    };
    worker.addEventListener("error", onCrash, listen);
    worker.addEventListener("messageerror", onCrash, listen);
    signal.addEventListener("abort", () => end("cancelled", false), listen);
    const message: ToWorker = { incoming, actionsText: told.has(worker) ? null : actionsText };
    if (actionsText !== null) told.add(worker);
    worker.postMessage(message, transferable(incoming));
  });
}

/** The bytes move to the worker; each buffer once. */
function transferable({ files }: Incoming): Transferable[] {
  return [...new Set(files.map(({ bytes }) => bytes.buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}

function newWorker(): Worker | null {
  try {
    return new Worker(new URL("./importWorker.ts", import.meta.url), { type: "module", name: "import" });
  } catch {
    return null; // a browser or a test without them
  }
}

async function onThePage(
  incoming: Incoming,
  actionsText: string | null,
  onStage: JobOptions["onStage"],
): Promise<Arrival> {
  const [{ understand }, { readActionCatalog }] = await Promise.all([
    import("./understand"),
    import("../../core/catalog/actionCatalog"),
  ]);
  return understand(incoming, { knownActions: actionsText === null ? null : readActionCatalog(actionsText), onStage });
}
