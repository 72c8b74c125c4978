import { useDeferredValue, useMemo } from "react";
import type { Design } from "../../core/design/types";
import { differenceFromAws, type StructureChange } from "../../core/difference";
import { counted } from "../../core/words/words";
import { useDesign } from "./derived";
import { useDocument } from "./documentStore";

/** What the design has otherwise than AWS, as it was imported last; null: nothing was imported. Follows edits with a delay. */
export function useAwsDifference(): readonly StructureChange[] | null {
  const real = useDocument((state) => state.document.baseline?.design);
  const design = useDeferredValue(useDesign());
  return useMemo(() => (real === undefined ? null : awsDifference(real, design)), [real, design]);
}

let last: { readonly real: Design; readonly design: Design; readonly changes: readonly StructureChange[] } | null =
  null;

/** Worked out once for all who show it. */
export function awsDifference(real: Design, design: Design): readonly StructureChange[] {
  if (last?.real !== real || last.design !== design) last = { real, design, changes: differenceFromAws(real, design) };
  return last.changes;
}

/** "3 differences from AWS". */
export function differencesText(count: number): string {
  return count === 0 ? "No differences from AWS" : `${counted(count, "difference")} from AWS`;
}

/** "AWS, as collected on 2026-11-27 at 19:09 UTC"; without a day where nothing tells it. */
export function awsAsOf(collectedAt: string | undefined): string {
  const at = collectedText(collectedAt);
  return at === null ? "AWS, as it was imported last" : `AWS, as collected ${at}`;
}

/** "on 2026-11-27 at 19:09 UTC"; null where the instant can't be read. */
export function collectedText(collectedAt: string | undefined): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(collectedAt ?? "") ?? [];
  return day === undefined ? null : `on ${day} at ${time} UTC`;
}
