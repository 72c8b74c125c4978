import { create } from "zustand";
import { type ActionDetails, readActionDetails } from "../../core/catalog/actionDetails";
import { whenIdle } from "../ui/whenIdle";
import { loadActionCatalog } from "./actionCatalog";

const useLoaded = create<{ readonly details: ActionDetails | null }>()(() => ({ details: null }));
let loading: Promise<ActionDetails | null> | null = null;

/** What AWS's actions touch and can be asked; null until it has come. The page works without it. */
export function useActionDetails(): ActionDetails | null {
  return useLoaded((state) => state.details);
}

/** The details as far as they have come already. */
export function loadedActionDetails(): ActionDetails | null {
  return useLoaded.getState().details;
}

/** Fetches the details after the catalogue, a chunk of their own; null where they can't be fetched; asking again tries again. */
export function loadActionDetails(): Promise<ActionDetails | null> {
  loading ??= Promise.all([fetchDetailsText(), loadActionCatalog()]).then(([text, catalog]) => {
    if (catalog === null) return forgotten();
    const details = readActionDetails(text, catalog);
    useLoaded.setState({ details });
    return details;
  }, forgotten);
  return loading;
}

function forgotten(): null {
  loading = null;
  return null;
}

/** Fetches the details while nothing else is going on. */
export function loadActionDetailsWhenIdle(): void {
  whenIdle(() => void loadActionDetails());
}

/** The details as text, for a worker to read; null where they can't be fetched. */
export function loadDetailsText(): Promise<string | null> {
  return fetchDetailsText().catch(() => null);
}

function fetchDetailsText(): Promise<string> {
  return import("../../core/catalog/details.txt?raw").then(({ default: text }) => text);
}
