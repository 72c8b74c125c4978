import { useMemo } from "react";
import type { Design, NodeId, PolicyId } from "../../core/design/types";
import { asksManyActions, lensRequest, trace } from "../../core/engine";
import type { Lens, Request, Trace } from "../../core/engine/types";
import { engineOptions, type Knowledge, loadedKnowledge, useKnowledge } from "../catalog/knowledge";
import { useDesign } from "./derived";
import { useView } from "./viewStore";

/** The verdict of one request level by level, read as the canvas reads it. */
export function traceOf(
  design: Design,
  request: Request,
  disabledPolicyIds: ReadonlySet<PolicyId>,
  knowledge: Knowledge = loadedKnowledge(),
): Trace {
  return trace(design, request, { partial: true, deriveContext: true, disabledPolicyIds, ...engineOptions(knowledge) });
}

/** The trace of one action for an account, in the circumstances of the lens (`action`: another than the lens's). */
export function useTrace(accountId: NodeId, lens: Lens | null, action?: string): Trace | null {
  return useTraceIn(useDesign(), accountId, lens, action);
}

/** The same in another design than the open one. */
export function useTraceIn(design: Design, accountId: NodeId, lens: Lens | null, action?: string): Trace | null {
  const disabled = useView((state) => state.disabledPolicyIds);
  const knowledge = useKnowledge();
  return useMemo(() => {
    const isAsked = action === undefined || (action === lens?.action && !asksManyActions(lens));
    const asked = lens === null || isAsked ? lens : askingOne(lens, action);
    if (asked === null || asksManyActions(asked)) return null;
    return traceOf(design, lensRequest(design, asked, accountId), disabled, knowledge);
  }, [design, lens, action, disabled, knowledge, accountId]);
}

/** The circumstances of a lens for another action: its resource belongs to its own. */
export function askingOne({ region, principal, context, resourceAccountId }: Lens, action: string): Lens {
  return { action, region, principal, context, ...(resourceAccountId === undefined ? {} : { resourceAccountId }) };
}
