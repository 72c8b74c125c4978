import { type ActionDescriptions, readActionDescriptions } from "../../core/catalog/actionDescriptions";

let loading: Promise<ActionDescriptions | null> | null = null;

/** Fetches what AWS says of its actions, a large chunk of its own; null where it can't be fetched; asking again tries again. */
export function loadActionDescriptions(): Promise<ActionDescriptions | null> {
  loading ??= fetchDescriptionsText().then(readActionDescriptions, () => {
    loading = null;
    return null;
  });
  return loading;
}

/** The same as text, for a worker to read; null where it can't be fetched. */
export function loadDescriptionsText(): Promise<string | null> {
  return fetchDescriptionsText().catch(() => null);
}

function fetchDescriptionsText(): Promise<string> {
  return import("../../core/catalog/descriptions.txt?raw").then(({ default: text }) => text);
}
