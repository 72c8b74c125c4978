import type { ImportStage } from "../../core/formats";
import { loadActionsText } from "../catalog/actionCatalog";
import type { Incoming } from "../importing/arrival";
import type { Outcome, Outcomes, Task, WayOut } from "./perform";

/** Why a task came to nothing. */
export type Failure = "cancelled" | "crashed";

/** What the worker says. */
export type FromWorker =
  | { readonly kind: "stage"; readonly stage: ImportStage }
  | { readonly kind: "done"; readonly outcome: Outcome };

interface WorkOptions {
  readonly signal: AbortSignal;
  readonly onStage?: (stage: ImportStage) => void;
}

/** A worker that waits for something to do, so that the next task doesn't wait for one to start. */
let waiting: Worker | null = null;
/** The workers that know the actions. */
const informed = new WeakSet<Worker>();

/** Starts a worker ahead, where a task is about to come. */
export function expectWork(): void {
  waiting ??= newWorker();
}

/** Looks into what came in. */
export async function workOnImport(incoming: Incoming, options: WorkOptions): Promise<Outcomes["import"] | Failure> {
  const worker = takeWorker();
  const isInformed = worker !== null && informed.has(worker);
  const actionsText = isInformed ? null : await loadActionsText();
  if (worker !== null && actionsText !== null) informed.add(worker);
  const moved = new Set(incoming.files.map(({ bytes }) => bytes.buffer));
  return work(worker, { kind: "import", incoming, actionsText }, options, [...moved].filter(isMovable));
}

/** Writes a format, or a link. */
export function workOn<T extends WayOut>(task: T, options: WorkOptions): Promise<Outcomes[T["kind"]] | Failure> {
  return work(takeWorker(), task, options, []);
}

/**
 * Has the worker do a task. Aborting ends it at once, whatever it is doing. Without workers, as in tests, the page does it
 * itself. `moved`: what goes to the worker and is gone here.
 */
async function work<T extends Task>(
  worker: Worker | null,
  task: T,
  { signal, onStage = () => {} }: WorkOptions,
  moved: Transferable[],
): Promise<Outcomes[T["kind"]] | Failure> {
  if (signal.aborted) {
    waiting = worker;
    return "cancelled";
  }
  if (worker === null) {
    const { perform } = await import("./perform");
    return perform(task, onStage) as Outcomes[T["kind"]];
  }
  return new Promise((resolve) => {
    const ending = new AbortController();
    const listen = { signal: ending.signal };
    const end = (outcome: Outcomes[T["kind"]] | Failure, isUsable: boolean) => {
      ending.abort();
      if (isUsable && waiting === null) waiting = worker;
      else worker.terminate();
      resolve(outcome);
    };
    const onMessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "stage") onStage(data.stage);
      else end(data.outcome as Outcomes[T["kind"]], true);
    };
    const onCrash = (event: Event) => {
      event.preventDefault();
      end("crashed", false);
    };
    worker.addEventListener("message", onMessage, listen);
    worker.addEventListener("error", onCrash, listen);
    worker.addEventListener("messageerror", onCrash, listen);
    signal.addEventListener("abort", () => end("cancelled", false), listen);
    worker.postMessage(task, moved);
  });
}

function isMovable(buffer: ArrayBufferLike): buffer is ArrayBuffer {
  return buffer instanceof ArrayBuffer;
}

function takeWorker(): Worker | null {
  const worker = waiting ?? newWorker();
  waiting = null;
  return worker;
}

function newWorker(): Worker | null {
  try {
    return new Worker(new URL("./formatsWorker.ts", import.meta.url), { type: "module", name: "formats" });
  } catch {
    return null; // a browser or a test without them
  }
}
