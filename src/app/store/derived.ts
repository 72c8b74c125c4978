import { useMemo } from "react";
import type { DesignProblem } from "../../core/design/structure/designProblem";
import { structureWarnings } from "../../core/design/structureWarnings";
import type { Design, NodeId, PolicyId } from "../../core/design/types";
import { type Colouring, colour } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { useDocument } from "./documentStore";
import { useView } from "./viewStore";

export const useDesign = () => useDocument((state) => state.document.design);

let last: { design: Design; lens: Lens; disabled: ReadonlySet<PolicyId>; colouring: Colouring } | null = null;

/** The answer of the lens for the whole design; the same object as long as nothing it hangs on changes. */
export function colouringOf(
  design: Design,
  lens: Lens | null,
  disabledPolicyIds: ReadonlySet<PolicyId>,
): Colouring | null {
  if (lens === null) return null;
  if (last !== null && last.design === design && last.lens === lens && last.disabled === disabledPolicyIds)
    return last.colouring;
  const colouring = colour(design, lens, { disabledPolicyIds, ...(last === null ? {} : { previous: last.colouring }) });
  last = { design, lens, disabled: disabledPolicyIds, colouring };
  return colouring;
}

/** The colouring of what is open, or null where no question is asked. */
export function useColouring(): Colouring | null {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabled = useView((state) => state.disabledPolicyIds);
  return useMemo(() => colouringOf(design, lens, disabled), [design, lens, disabled]);
}

const problemsByDesign = new WeakMap<Design, readonly DesignProblem[]>();

/** What AWS would refuse about the open design's structure, worked out once for all who show it. */
export function useStructureProblems(): readonly DesignProblem[] {
  const design = useDesign();
  let problems = problemsByDesign.get(design);
  if (problems === undefined) {
    problems = structureWarnings(design);
    problemsByDesign.set(design, problems);
  }
  return problems;
}

export function useNode(nodeId: NodeId) {
  return useDocument((state) => state.document.design.nodes.get(nodeId));
}
