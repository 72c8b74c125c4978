import { type ActionCatalog, readActionCatalog } from "../../core/catalog/actionCatalog";
import type { Document } from "../../core/design/types";
import { type ExportChoices, type Exported, exporters, type ImportStage, packForLink } from "../../core/formats";
import type { Result } from "../../core/json/problem";
import type { Arrival, Incoming } from "../importing/arrival";
import { understand } from "../importing/understand";

/** What takes long enough to be done beside the page. `actionsText`: the catalogue of actions, needed once; else null. */
export type Task =
  | { readonly kind: "import"; readonly incoming: Incoming; readonly actionsText: string | null }
  | {
      readonly kind: "export";
      readonly exporterId: string;
      readonly document: Document;
      readonly choices: ExportChoices;
    }
  | { readonly kind: "link"; readonly document: Document };

/** A task of a document that leaves. */
export type WayOut = Exclude<Task, { readonly kind: "import" }>;

/** What comes of each task. */
export interface Outcomes {
  readonly import: Arrival;
  readonly export: Exported;
  readonly link: Result<string>;
}
export type Outcome = Outcomes[Task["kind"]];

let catalog: ActionCatalog | null = null;

/** Does a task. It needs nothing of the page: the worker does it, or the page where there is none. */
export function perform(task: Task, onStage: (stage: ImportStage) => void): Outcome {
  switch (task.kind) {
    case "import":
      catalog ??= task.actionsText === null ? null : readActionCatalog(task.actionsText);
      return understand(task.incoming, { knownActions: catalog, onStage });
    case "export": {
      const exporter = exporters.find(({ id }) => id === task.exporterId);
      if (exporter === undefined) throw new Error(`There is no format “${task.exporterId}”.`);
      return exporter.export(task.document, task.choices);
    }
    case "link":
      return packForLink(task.document);
  }
}
