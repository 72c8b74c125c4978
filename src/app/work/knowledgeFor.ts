import type { ReportKnowledge } from "../../core/report";
import { loadActionCatalog, loadActionsText } from "../catalog/actionCatalog";
import { loadActionDescriptions, loadDescriptionsText } from "../catalog/actionDescriptions";
import { loadActionDetails, loadDetailsText } from "../catalog/actionDetails";
import type { CatalogTexts } from "./catalogTexts";
import type { Task } from "./perform";

/** What of the catalogue a task has use for. */
export function wantedBy(task: Task): readonly (keyof CatalogTexts)[] {
  if (task.kind === "import") return ["actions"];
  const asksAll = task.kind === "report" || (task.kind === "export" && task.asksKnowledge);
  return asksAll ? ["actions", "details", "descriptions"] : [];
}

/** As texts for a worker; what can't be fetched is absent. */
export async function textsOf(wanted: readonly (keyof CatalogTexts)[]): Promise<CatalogTexts> {
  const loaded = await Promise.all(wanted.map(async (name) => [name, await TEXTS[name]()] as const));
  return Object.fromEntries(loaded.filter(([, text]) => text !== null));
}

const TEXTS: Readonly<Record<keyof CatalogTexts, () => Promise<string | null>>> = {
  actions: loadActionsText,
  details: loadDetailsText,
  descriptions: loadDescriptionsText,
};

/** As the page itself has it. */
export async function knowledgeOf(wanted: readonly (keyof CatalogTexts)[]): Promise<ReportKnowledge> {
  const [catalog, resourceCatalog, descriptions] = await Promise.all([
    wanted.includes("actions") ? loadActionCatalog() : null,
    wanted.includes("details") ? loadActionDetails() : null,
    wanted.includes("descriptions") ? loadActionDescriptions() : null,
  ]);
  return {
    ...(catalog === null ? {} : { catalog }),
    ...(resourceCatalog === null ? {} : { resourceCatalog }),
    ...(descriptions === null ? {} : { descriptions }),
  };
}
