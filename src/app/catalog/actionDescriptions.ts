import { type ActionDescriptions, readActionDescriptions } from "../../core/catalog/actionDescriptions";

let loading: Promise<ActionDescriptions | null> | null = null;

/** Fetches what AWS says of its actions, a large chunk of its own; null where it can't be fetched; asking again tries again. */
export function loadActionDescriptions(): Promise<ActionDescriptions | null> {
  loading ??= import("../../core/catalog/descriptions.txt?raw").then(
    ({ default: text }) => readActionDescriptions(text),
    () => {
      loading = null;
      return null;
    },
  );
  return loading;
}
