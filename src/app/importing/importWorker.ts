import { type ActionCatalog, readActionCatalog } from "../../core/catalog/actionCatalog";
import type { FromWorker, ToWorker } from "./arrival";
import { understand } from "./understand";

/*
 * Reads what comes in beside the page, so that the page stays usable and a big or hostile file can be called off by ending
 * the worker.
 */
let catalog: ActionCatalog | null = null;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  catalog ??= data.actionsText === null ? null : readActionCatalog(data.actionsText);
  const tell = (message: FromWorker) => self.postMessage(message);
  const onStage = (stage: Extract<FromWorker, { kind: "stage" }>["stage"]) => tell({ kind: "stage", stage });
  tell({ kind: "arrived", arrival: understand(data.incoming, { knownActions: catalog, onStage }) });
});
