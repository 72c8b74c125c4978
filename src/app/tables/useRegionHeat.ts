import { useEffect, useMemo, useState } from "react";
import { regions } from "../../core/catalog/regions";
import { type Colouring, inRegion } from "../../core/engine";
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
  const [found, setFound] = useState<{ readonly inputs: object; readonly colourings: readonly Colouring[] }>({
    inputs,
    colourings: [],
  });
  const isCurrent = found.inputs === inputs;
  useEffect(() => {
    let colourings: readonly Colouring[] = [];
    let shownAt = performance.now();
    let timer = setTimeout(function next() {
      const column = columns[colourings.length];
      if (column === undefined) return;
      const asked = inRegion(lens, column.id);
      colourings = [...colourings, colouringLike(colourings.at(-1) ?? null, design, asked, disabled, knowledge)];
      if (colourings.length === columns.length || performance.now() - shownAt > SHOWN_EVERY) {
        setFound({ inputs, colourings });
        shownAt = performance.now();
      }
      timer = setTimeout(next);
    });
    return () => clearTimeout(timer);
  }, [inputs, design, lens, disabled, knowledge, columns]);
  return useMemo(() => {
    const colourings = isCurrent ? found.colourings : [];
    return {
      heat: { columns, cellAt: (id, column) => colourings[column]?.verdicts.get(id)?.counts ?? null },
      done: colourings.length,
    };
  }, [columns, found, isCurrent]);
}
