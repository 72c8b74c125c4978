import { create } from "zustand";
import { type ActionCatalog, readActionCatalog } from "../../core/catalog/actionCatalog";

const useLoaded = create<{ readonly catalog: ActionCatalog | null }>()(() => ({ catalog: null }));
let loading: Promise<ActionCatalog | null> | null = null;

/** The catalogue of AWS's actions; null until it has come. The page works without it. */
export function useActionCatalog(): ActionCatalog | null {
  return useLoaded((state) => state.catalog);
}

/** The catalogue as far as it has come already. */
export function loadedActionCatalog(): ActionCatalog | null {
  return useLoaded.getState().catalog;
}

/** Fetches the catalogue, a chunk of its own; null where it can't be fetched, and asking again tries again. */
export function loadActionCatalog(): Promise<ActionCatalog | null> {
  loading ??= fetchActionsText().then(
    (text) => {
      const catalog = readActionCatalog(text);
      useLoaded.setState({ catalog });
      return catalog;
    },
    () => {
      loading = null;
      return null;
    },
  );
  return loading;
}

/** The catalogue as text, for a worker to read; null where it can't be fetched. */
export function loadActionsText(): Promise<string | null> {
  return fetchActionsText().catch(() => null);
}

/** The browser keeps the chunk: the second call gets the same text. */
function fetchActionsText(): Promise<string> {
  return import("../../core/catalog/actions.txt?raw").then(({ default: text }) => text);
}
