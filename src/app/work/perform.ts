import type { Document } from "../../core/design/types";
import { type ExportChoices, type Exported, exporters, type ImportStage, packForLink } from "../../core/formats";
import type { Result } from "../../core/json/problem";
import { type Report, type ReportKnowledge, reportOf } from "../../core/report";
import type { Arrival, Incoming } from "../importing/arrival";
import { understand } from "../importing/understand";

/** What takes long enough to be done beside the page. */
export type Task =
  | { readonly kind: "import"; readonly incoming: Incoming }
  | {
      readonly kind: "export";
      readonly exporterId: string;
      /** Whether the exporter says more with the catalogue of actions. */
      readonly asksKnowledge: boolean;
      readonly document: Document;
      readonly choices: ExportChoices;
    }
  | { readonly kind: "link"; readonly document: Document }
  | { readonly kind: "report"; readonly document: Document; readonly date: string; readonly hasPolicyTexts: boolean };

/** A task of a document that leaves. */
export type WayOut = Exclude<Task, { readonly kind: "import" }>;

/** What comes of each task. */
export interface Outcomes {
  readonly import: Arrival;
  readonly export: Exported;
  readonly link: Result<string>;
  readonly report: Report;
}
export type Outcome = Outcomes[Task["kind"]];

/** What is known of AWS's actions, and who is told how far an import is. */
export interface Circumstances {
  readonly knowledge: ReportKnowledge;
  readonly onStage: (stage: ImportStage) => void;
}

/** Does a task. It needs nothing of the page: the worker does it, or the page where there is none. */
export function perform(task: Task, { knowledge, onStage }: Circumstances): Outcome {
  switch (task.kind) {
    case "import":
      return understand(task.incoming, { knownActions: knowledge.catalog ?? null, onStage });
    case "export": {
      const exporter = exporters.find(({ id }) => id === task.exporterId);
      if (exporter === undefined) throw new Error(`There is no format “${task.exporterId}”.`);
      return exporter.export(task.document, task.choices, knowledge);
    }
    case "link":
      return packForLink(task.document);
    case "report": {
      const { document, date, hasPolicyTexts } = task;
      return reportOf(document, { ...knowledge, date, hasPolicyTexts });
    }
  }
}
