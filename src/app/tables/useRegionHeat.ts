import { useEffect, useMemo, useState } from "react";
import { regions } from "../../core/catalog/regions";
import { accountsUnder } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import { type Colouring, inRegion, type VerdictCounts } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { useKnowledge } from "../catalog/knowledge";
import { colouringLike, useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import type { Heat } from "./heat";

/** Milliseconds between two looks at what is done so far. */
const SHOWN_EVERY = 200;

interface RegionHeat {
  readonly heat: Heat;
  /** Regions that are worked out. */
  readonly done: number;
}

interface Found {
  /** What it was worked out from. */
  readonly inputs: object;
  /** Of each Region that is done, the accounts' cells. */
  readonly cells: readonly ReadonlyMap<NodeId, VerdictCounts | null>[];
}

/** Accounts by Regions: the lens asked once in each. One Region after the other, so that the page stays at hand. */
export function useRegionHeat(lens: Lens): RegionHeat {
  const design = useDesign();
  const disabled = useView((state) => state.disabledPolicyIds);
  const knowledge = useKnowledge();
  const partition = design.organization.partition ?? "aws";
  const columns = useMemo(
    () =>
      regions.filter((region) => region.partition === partition).map(({ code, place }) => ({ id: code, title: place })),
    [partition],
  );
  const inputs = useMemo(
    () => ({ design, lens, disabled, knowledge, columns }),
    [design, lens, disabled, knowledge, columns],
  );
  const [found, setFound] = useState<Found>({ inputs, cells: [] });
  const isCurrent = found.inputs === inputs;
  useEffect(() => {
    let cells: Found["cells"] = [];
    let previous: Colouring | null = null; // of all Regions at once they would be much to hold
    const accounts = accountsUnder(design, design.rootId);
    let shownAt = performance.now();
    let timer = setTimeout(function next() {
      const column = columns[cells.length];
      if (column === undefined) return;
      const asked = inRegion(lens, column.id);
      const colouring = colouringLike(previous, design, asked, disabled, knowledge);
      previous = colouring;
      cells = [...cells, new Map(accounts.map(({ id }) => [id, colouring.verdicts.get(id)?.counts ?? null]))];
      if (cells.length === columns.length || performance.now() - shownAt > SHOWN_EVERY) {
        setFound({ inputs, cells });
        shownAt = performance.now();
      }
      timer = setTimeout(next);
    });
    return () => clearTimeout(timer);
  }, [inputs, design, lens, disabled, knowledge, columns]);
  return useMemo(() => {
    const cells = isCurrent ? found.cells : [];
    return {
      heat: { columns, cellAt: (id, column) => cells[column]?.get(id) ?? null },
      done: cells.length,
    };
  }, [columns, found, isCurrent]);
}
