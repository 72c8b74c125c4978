import type { ImportStage } from "../../core/formats";
import { knowledgeOf, textsOf, wantedBy } from "./knowledgeFor";
import type { Outcome, Outcomes, Task } from "./perform";

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
/** The texts that a worker has been told. */
const told = new WeakMap<Worker, ReadonlySet<string>>();

/** Starts a worker ahead, where a task is about to come. */
export function expectWork(): void {
  waiting ??= newWorker();
}

/**
 * Has a worker do a task. Aborting ends it at once, whatever it is doing. Without workers, as in tests, the page does it
 * itself. What an import brings moves to the worker and is gone here.
 */
export async function workOn<T extends Task>(
  task: T,
  { signal, onStage = () => {} }: WorkOptions,
): Promise<Outcomes[T["kind"]] | Failure> {
  const worker = waiting ?? newWorker();
  waiting = null;
  if (worker === null) return workHere(task, onStage);
  const toldBefore = told.get(worker) ?? new Set();
  const texts = await textsOf(wantedBy(task).filter((name) => !toldBefore.has(name)));
  if (signal.aborted) {
    waiting = worker;
    return "cancelled";
  }
  told.set(worker, new Set([...toldBefore, ...Object.keys(texts)]));
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
    worker.postMessage({ task, texts }, movedWith(task));
  });
}

/** Does a task on the page: what is small, or all where there are no workers. */
export async function workHere<T extends Task>(
  task: T,
  onStage: (stage: ImportStage) => void = () => {},
): Promise<Outcomes[T["kind"]]> {
  const [{ perform }, knowledge] = await Promise.all([import("./perform"), knowledgeOf(wantedBy(task))]);
  return perform(task, { knowledge, onStage }) as Outcomes[T["kind"]];
}

/** Each buffer once. */
function movedWith(task: Task): Transferable[] {
  if (task.kind !== "import") return [];
  const buffers = new Set(task.incoming.files.map(({ bytes }) => bytes.buffer));
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}

function newWorker(): Worker | null {
  try {
    return new Worker(new URL("./formatsWorker.ts", import.meta.url), { type: "module", name: "formats" });
  } catch {
    return null; // a browser or a test without them
  }
}
