import { useEffect, useMemo, useState } from "react";
import { regions } from "../../core/catalog/regions";
import { accountsUnder } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import { type Colouring, inRegion, regionsAlike, type VerdictCounts } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import type { Heat } from "../../core/pictures/tables/heat";
import { useKnowledge } from "../catalog/knowledge";
import { colouringLike, useColouring, useDesign } from "../store/derived";
import { useView } from "../store/viewStore";

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
  /** By Region, for those that are done and stand for others: the accounts' cells. */
  readonly cells: ReadonlyMap<string, Cells>;
}

type Cells = ReadonlyMap<NodeId, VerdictCounts | null>;

/**
 * Accounts by Regions: the lens asked once for all Regions that no policy tells apart. One after the other, so that the
 * page stays at hand.
 */
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
  const alike = useMemo(
    () =>
      regionsAlike(
        design,
        columns.map(({ id }) => id),
        disabled,
      ),
    [design, columns, disabled],
  );
  const shown = useColouring();
  const inputs = useMemo(
    () => ({ design, lens, disabled, knowledge, alike }),
    [design, lens, disabled, knowledge, alike],
  );
  const [found, setFound] = useState<Found>({ inputs, cells: NO_CELLS });
  const isCurrent = found.inputs === inputs;
  useEffect(() => {
    const wanted = [...new Set(alike.values())];
    const cells = new Map<string, Cells>();
    let previous = shown; // of all Regions at once they would be much to hold
    const accounts = accountsUnder(design, design.rootId);
    let shownAt = performance.now();
    let timer = setTimeout(function next() {
      const region = wanted[cells.size];
      if (region === undefined) return;
      const colouring: Colouring = colouringLike(previous, design, inRegion(lens, region), disabled, knowledge);
      previous = colouring;
      cells.set(region, new Map(accounts.map(({ id }) => [id, colouring.verdicts.get(id)?.counts ?? null])));
      if (cells.size === wanted.length || performance.now() - shownAt > SHOWN_EVERY) {
        setFound({ inputs, cells: new Map(cells) });
        shownAt = performance.now();
      }
      timer = setTimeout(next);
    });
    return () => clearTimeout(timer);
  }, [inputs, shown, design, lens, disabled, knowledge, alike]);
  return useMemo(() => {
    const cells = isCurrent ? found.cells : NO_CELLS;
    const cellsIn = (region: string | undefined) => cells.get(alike.get(region ?? "") ?? "");
    return {
      heat: { columns, cellAt: (id, column) => cellsIn(columns[column]?.id)?.get(id) ?? null },
      done: columns.filter(({ id }) => cellsIn(id) !== undefined).length,
    };
  }, [columns, alike, found, isCurrent]);
}

const NO_CELLS: Found["cells"] = new Map();
