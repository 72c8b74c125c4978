import { useMemo } from "react";
import type { Design, NodeId, PolicyId } from "../../core/design/types";
import { type Colouring, colour } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { engineOptions, type Knowledge, loadedKnowledge, useKnowledge } from "../catalog/knowledge";
import { useDocument } from "./documentStore";
import { useView } from "./viewStore";

export const useDesign = () => useDocument((state) => state.document.design);

let lastTree: Design | null = null;

/** A design with the open one's tree: the same object until a node comes, goes or moves, as while a policy is typed. */
export function useTree(): Design {
  const design = useDesign();
  if (lastTree?.childIds !== design.childIds || lastTree.rootId !== design.rootId) lastTree = design;
  return lastTree;
}

interface Coloured {
  readonly design: Design;
  readonly lens: Lens;
  readonly disabled: ReadonlySet<PolicyId>;
  readonly knowledge: Knowledge;
  readonly colouring: Colouring;
}
let last: Coloured | null = null;

/** The answer of the lens for the whole design; the same object as long as nothing it hangs on changes. */
export function colouringOf(
  design: Design,
  lens: Lens | null,
  disabled: ReadonlySet<PolicyId>,
  knowledge: Knowledge = loadedKnowledge(),
): Colouring | null {
  if (lens === null) return null;
  const isSame =
    last?.design === design &&
    last.lens === lens &&
    last.disabled === disabled &&
    last.knowledge.catalog === knowledge.catalog &&
    last.knowledge.details === knowledge.details;
  if (last !== null && isSame) return last.colouring;
  const colouring = colouringLike(last?.colouring ?? null, design, lens, disabled, knowledge);
  last = { design, lens, disabled, knowledge, colouring };
  return colouring;
}

/** A colouring on the side, of a design that differs little from the one that `previous` (if any) is of. */
export function colouringLike(
  previous: Colouring | null,
  design: Design,
  lens: Lens,
  disabledPolicyIds: ReadonlySet<PolicyId>,
  knowledge: Knowledge = loadedKnowledge(),
): Colouring {
  return colour(design, lens, {
    disabledPolicyIds,
    ...engineOptions(knowledge),
    ...(previous === null ? {} : { previous }),
  });
}

/** The colouring of what is open, or null where no question is asked. */
export function useColouring(): Colouring | null {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabled = useView((state) => state.disabledPolicyIds);
  const knowledge = useKnowledge();
  return useMemo(() => colouringOf(design, lens, disabled, knowledge), [design, lens, disabled, knowledge]);
}

export function useNode(nodeId: NodeId) {
  return useDocument((state) => state.document.design.nodes.get(nodeId));
}
