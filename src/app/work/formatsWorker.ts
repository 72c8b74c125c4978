import { type CatalogTexts, knowledgeWith } from "./catalogTexts";
import { perform, type Task } from "./perform";
import type { FromWorker } from "./work";

/*
 * Reads and writes formats beside the page, so that the page stays usable, and a big or hostile file can be called off by
 * ending the worker.
 */
self.addEventListener("message", ({ data: { task, texts } }: MessageEvent<{ task: Task; texts: CatalogTexts }>) => {
  const tell = (message: FromWorker) => self.postMessage(message);
  const knowledge = knowledgeWith(texts);
  tell({ kind: "done", outcome: perform(task, { knowledge, onStage: (stage) => tell({ kind: "stage", stage }) }) });
});
