import { useMemo } from "react";
import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import type { ActionDetails } from "../../core/catalog/actionDetails";
import { loadedActionCatalog, useActionCatalog } from "./actionCatalog";
import { loadedActionDetails, useActionDetails } from "./actionDetails";

/** What the page knows of AWS's actions by now; every answer is computed with it, and anew when more has come. */
export interface Knowledge {
  readonly catalog: ActionCatalog | null;
  readonly details: ActionDetails | null;
}

export function useKnowledge(): Knowledge {
  const catalog = useActionCatalog();
  const details = useActionDetails();
  return useMemo(() => ({ catalog, details }), [catalog, details]);
}

export function loadedKnowledge(): Knowledge {
  return { catalog: loadedActionCatalog(), details: loadedActionDetails() };
}

/** As the engine's options. */
export function engineOptions({ catalog, details }: Knowledge) {
  return {
    ...(catalog === null ? {} : { catalog }),
    ...(details === null ? {} : { resourceCatalog: details }),
  };
}
