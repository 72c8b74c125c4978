import { perform, type Task } from "./perform";
import type { FromWorker } from "./work";

/*
 * Reads and writes formats beside the page, so that the page stays usable, and a big or hostile file can be called off by
 * ending the worker.
 */
self.addEventListener("message", ({ data }: MessageEvent<Task>) => {
  const tell = (message: FromWorker) => self.postMessage(message);
  tell({ kind: "done", outcome: perform(data, (stage) => tell({ kind: "stage", stage })) });
});
