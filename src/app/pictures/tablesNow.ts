import { accountsUnder } from "../../core/design/queries";
import type { Design } from "../../core/design/types";
import { asksManyActions, ordinaryLens } from "../../core/engine";
import type { Shown } from "../../core/pictures";
import type { PicturedTable } from "../../core/pictures/tables/drawTable";
import { regionHeat } from "../../core/pictures/tables/regionHeat";
import { filteredColumns, serviceHeat } from "../../core/pictures/tables/serviceHeat";
import { questionWords } from "../../core/words/questionWords";
import { titleOf } from "../flow/streams";
import { colouringLike } from "../store/derived";
import { permissionsOf } from "../store/permissions";
import { useView } from "../store/viewStore";
import { circumstancesWords } from "../texts/circumstances";

/** A table as the Tables view has it now, with what it asks in words. */
interface TableNow {
  readonly table: PicturedTable;
  readonly question: NonNullable<Shown["question"]>;
}

/** By service, those of which something is filtered; all of them where nothing is. Null: the list of actions hasn't come yet. */
export function servicesNow(design: Design): TableNow | null {
  const { lens, disabledPolicyIds, foldedIds } = useView.getState();
  const permissions = permissionsOf(design, lens, disabledPolicyIds);
  if (permissions === null) return null;
  const heat = serviceHeat(permissions.map, permissions.catalog, lens);
  const accountIds = accountsUnder(design, design.rootId).map(({ id }) => id);
  const filtered = filteredColumns(heat, accountIds);
  const all = [...heat.columns.keys()];
  const columns = filtered.size === 0 ? all : all.filter((column) => filtered.has(heat.columns[column]?.id ?? ""));
  const what = lens !== null && asksManyActions(lens) ? questionWords(lens) : "every action";
  const rest = filtered.size === 0 ? "" : ", services of which something is filtered";
  const circumstances = `${circumstancesWords(design, permissions.circumstances)}${rest}`;
  return { table: { heat, columns, foldedIds }, question: { title: `What passes of ${what}`, circumstances } };
}

/** By Region: the question of the bar, or of every action where none is asked. */
export function regionsNow(design: Design): TableNow {
  const { lens: asked, disabledPolicyIds, foldedIds } = useView.getState();
  const lens = asked ?? ordinaryLens(design, "*");
  const heat = regionHeat(design, lens, disabledPolicyIds, (inRegion, previous) =>
    colouringLike(previous, design, inRegion, disabledPolicyIds),
  );
  const title = titleOf(lens);
  const what = questionWords(lens);
  const circumstances = `asked in each Region as ${lens.principal ?? "any principal"}`;
  return {
    table: { heat, columns: [...heat.columns.keys()], foldedIds },
    question: { title, circumstances: title === what ? circumstances : `${what}, ${circumstances}` },
  };
}
