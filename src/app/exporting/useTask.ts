import { useEffect, useState } from "react";
import type { Document } from "../../core/design/types";
import { failureText } from "../ui/failureText";
import type { Outcomes, WayOut } from "../work/perform";
import { workHere, workOn } from "../work/work";

/** How far a task is. `slow`: it takes so long that it is worth telling. */
export type Progress<Outcome> =
  | { readonly kind: "working"; readonly isSlow: boolean; readonly cancel: () => void }
  | { readonly kind: "done"; readonly outcome: Outcome }
  | { readonly kind: "cancelled"; readonly again: () => void }
  | { readonly kind: "failed"; readonly reason: string };

/** A design of more nodes is exported beside the page: copying it there takes less than exporting it here. */
const MOST_NODES_HERE = 1_000;
/** What takes no longer needs no word. */
const PATIENCE_MS = 600;
const STARTING: Progress<never> = { kind: "working", isSlow: false, cancel: () => {} };

/** What comes of a task, done after the page has been painted; begun anew for every new task. */
export function useTask<T extends WayOut>(task: T): Progress<Outcomes[T["kind"]]> {
  const [run, setRun] = useState(0);
  const [shown, setShown] = useState<{
    readonly task: unknown;
    readonly run: number;
    readonly progress: Progress<Outcomes[T["kind"]]>;
  }>({
    task,
    run,
    progress: STARTING,
  });
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const show = (progress: Progress<Outcomes[T["kind"]]>) => {
      if (!signal.aborted) setShown({ task, run, progress });
    };
    const cancel = () => {
      show({ kind: "cancelled", again: () => setRun((number) => number + 1) });
      ending.abort();
    };
    const patience = setTimeout(() => show({ kind: "working", isSlow: true, cancel }), PATIENCE_MS);
    const painted = setTimeout(async () => {
      const progress = await progressOf(task, signal);
      clearTimeout(patience);
      show(progress);
    }, 30);
    return () => {
      clearTimeout(patience);
      clearTimeout(painted);
      ending.abort();
    };
  }, [task, run]);
  return shown.task === task && shown.run === run ? shown.progress : STARTING;
}

async function progressOf<T extends WayOut>(task: T, signal: AbortSignal): Promise<Progress<Outcomes[T["kind"]]>> {
  try {
    const outcome = isLarge(task.document) ? await workOn(task, { signal }) : await workHere(task);
    if (outcome === "crashed") return { kind: "failed", reason: "it took more memory than this browser has" };
    if (outcome === "cancelled") return STARTING;
    return { kind: "done", outcome: outcome as Outcomes[T["kind"]] };
  } catch (error) {
    return { kind: "failed", reason: failureText(error) };
  }
}

function isLarge({ design }: Document): boolean {
  return design.nodes.size > MOST_NODES_HERE;
}
