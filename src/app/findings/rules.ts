import { create } from "zustand";
import { whenIdle } from "../ui/whenIdle";

/** The rules, a chunk of its own. */
export type Rules = typeof import("./rulesChunk");

const useLoaded = create<{ readonly rules: Rules | null }>()(() => ({ rules: null }));
let loading: Promise<Rules | null> | null = null;

/** The rules that find; null until they have come. */
export function useRules(): Rules | null {
  return useLoaded((state) => state.rules);
}

/** Fetches the rules; null where they can't be fetched, and asking again tries again. */
export function loadRules(): Promise<Rules | null> {
  loading ??= import("./rulesChunk").then(
    (rules) => {
      useLoaded.setState({ rules });
      return rules;
    },
    () => {
      loading = null;
      return null;
    },
  );
  return loading;
}

/** Fetches the rules once the page is there and nothing else is going on. */
export function loadRulesWhenIdle(): void {
  whenIdle(() => void loadRules());
}
