import type { ActionCatalog } from "../../catalog/actionCatalog";
import type { NodeId } from "../../design/types";
import {
  type ActionVerdicts,
  asksManyActions,
  countsOfServices,
  type PermissionMap,
  servicesAsked,
  spaceOf,
  type VerdictCounts,
} from "../../engine";
import type { Lens } from "../../engine/types";
import type { Heat } from "./heat";

/** Accounts by services: of the lens's actions where it asks several, else of all. */
export function serviceHeat(map: PermissionMap, catalog: ActionCatalog, lens: Lens | null): Heat {
  const asked = lens !== null && asksManyActions(lens) ? spaceOf(lens, catalog) : null;
  const services = servicesAsked(catalog, asked);
  const counted = new Map<ActionVerdicts, readonly VerdictCounts[]>();
  const countsOf = (verdicts: ActionVerdicts) => {
    let counts = counted.get(verdicts);
    if (counts === undefined) {
      counts = countsOfServices(verdicts, services);
      counted.set(verdicts, counts);
    }
    return counts;
  };
  return {
    columns: services.map(({ prefix, title }) => ({ id: prefix, title })),
    cellAt: (accountId, column) => {
      const verdicts = map.accounts.get(accountId);
      return verdicts === undefined ? null : (countsOf(verdicts)[column] ?? null);
    },
  };
}

/** The columns in which something doesn't pass in some account. */
export function filteredColumns({ columns, cellAt }: Heat, accountIds: readonly NodeId[]): ReadonlySet<string> {
  const isFiltered = (cell: VerdictCounts | null) =>
    cell !== null && cell.conditional + cell.explicitDeny + cell.implicitDeny > 0;
  const found = columns.filter((_, column) => accountIds.some((id) => isFiltered(cellAt(id, column))));
  return new Set(found.map(({ id }) => id));
}
