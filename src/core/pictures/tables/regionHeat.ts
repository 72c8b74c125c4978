import { regions } from "../../catalog/regions";
import { accountsUnder } from "../../design/queries";
import type { Design, NodeId, PolicyId } from "../../design/types";
import { type Colouring, inRegion, regionsAlike, type VerdictCounts } from "../../engine";
import type { Lens } from "../../engine/types";
import type { Heat } from "./heat";

/**
 * Accounts by the Regions of the design's partition: the lens asked once for all Regions that no policy tells apart.
 * `answer` asks it; it gets the last answer, from which to take what still holds.
 */
export function regionHeat(
  design: Design,
  lens: Lens,
  disabledPolicyIds: ReadonlySet<PolicyId>,
  answer: (lens: Lens, previous: Colouring | null) => Colouring,
): Heat {
  const partition = design.organization.partition ?? "aws";
  const columns = regions
    .filter((region) => region.partition === partition)
    .map(({ code, place }) => ({ id: code, title: place }));
  const codes = columns.map(({ id }) => id);
  const alike = regionsAlike(design, codes, disabledPolicyIds);
  const accounts = accountsUnder(design, design.rootId);
  const cells = new Map<string, ReadonlyMap<NodeId, VerdictCounts | null>>();
  let previous: Colouring | null = null;
  for (const region of new Set(alike.values())) {
    previous = answer(inRegion(lens, region), previous);
    const { verdicts } = previous;
    cells.set(region, new Map(accounts.map(({ id }) => [id, verdicts.get(id)?.counts ?? null])));
  }
  return {
    columns,
    cellAt: (id, column) => cells.get(alike.get(codes[column] ?? "") ?? "")?.get(id) ?? null,
  };
}
