import type { Command } from "../design/command";
import { refuse, refuseMissingNode } from "../design/commands/refusals";
import { DesignEdit } from "../design/designEdit";
import { labelOf, labelOfAll, shown } from "../design/labels";
import { isManagementAccount, nodeOf, parentIdOf } from "../design/queries";
import { aboutNode } from "../design/structure/designProblem";
import { nodeNameProblems } from "../design/structure/names";
import type { AccountNode, Design, NodeId } from "../design/types";
import { cellLabelOf, isCell, isSamePlace, keyOf } from "./addresses";
import { followingNames, type NewName } from "./followingNames";
import { homeOf, isElsewhere, nextInOrder } from "./homes";
import { matrixOf } from "./matrixOf";
import { movedUseCases } from "./movedUseCases";
import { placesOf } from "./placesOf";
import type { CellAddress, MatrixPlace } from "./types";

export interface MoveUseCases {
  readonly accountIds: readonly NodeId[];
  /** The place that they leave; null: the only one that each has. */
  readonly from: MatrixPlace | null;
  readonly to: CellAddress | "unplaced";
}

/**
 * Makes accounts serve another cell instead of the one that they are taken from, and moves them into the OU where the
 * accounts of that cell are (`homeOf`), unless they serve another unit as well. A name that says the old cell says the new
 * one then (`followingNames`); emails stay.
 *
 * Refuses an account that has several places where none is said, and the management account's own work. Warns of a workload
 * in the management account.
 */
export const moveUseCases: Command<MoveUseCases> = {
  id: "move-use-cases",
  title: (design, { accountIds, from, to }) => {
    const what = labelOfAll(design, accountIds);
    if (to === "unplaced")
      return `Take ${what} out of ${from !== null && isCell(from) ? shown(cellLabelOf(from)) : "its unit and phase"}`;
    const title = `Move ${what} to ${shown(cellLabelOf(to))}`;
    const unitChanges = from === null || !isCell(from) || keyOf(from.unit) !== keyOf(to.unit);
    const moves = movesOf(design, accountIds, from, to);
    const renamed = renameWords([...namesOf(design, accountIds, from, to).values()]);
    if (moves.length > 0) return `${title}, into ${labelOf(design, moves[0]!.parentId)}${renamed}`;
    return unitChanges && isElsewhereThan(design, accountIds, to)
      ? `${title}${renamed}; ${stayWords(design, accountIds)}`
      : `${title}${renamed}`;
  },
  run(design, { accountIds, from, to }) {
    const missing = refuseMissingNode(design, accountIds);
    if (missing !== null) return missing;
    const edit = new DesignEdit(design);
    const names = namesOf(design, accountIds, from, to);
    for (const id of accountIds) {
      const node = nodeOf(design, id);
      if (node.kind !== "account")
        return refuse("not-an-account", `${labelOf(design, id)} is not an account; only accounts have use cases.`);
      const left = from ?? onlyPlaceOf(design, node);
      if (left === null)
        return refuse(
          "several-places",
          `${shown(node.name)} has several use cases, so it isn't clear which one moves.`,
          "Drag it from the cell that it should leave.",
        );
      if (left === "organization" && isManagementAccount(design, id))
        return refuse(
          "management-stays",
          `${shown(node.name)} manages the organization. SCPs don’t filter it, so it takes no workloads.`,
          "Use a member account.",
        );
      edit.replaceNode({
        ...node,
        name: names.get(id)?.name ?? node.name,
        useCases: movedUseCases(design.organization, node.useCases, left, to),
      });
    }
    for (const { id, parentId } of movesOf(design, accountIds, from, to))
      edit.moveNode(id, parentId, isCell(to) ? nextInOrder(edit.design, matrixOf(design), to, parentId) : null);
    return edit.done([
      ...accountIds.filter((id) => isCell(to) && isManagementAccount(design, id)).map(workloadInManagement),
      ...[...names.keys()].flatMap((id) => nodeNameProblems(nodeOf(edit.design, id))),
    ]);
  },
};

/** The one place of an account; an account without a use case is unplaced. Null where it has several. */
function onlyPlaceOf(design: Design, account: AccountNode): MatrixPlace | null {
  const places = placesOf(design, account);
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** What each of the accounts is called then, of those whose names follow. */
function namesOf(
  design: Design,
  accountIds: readonly NodeId[],
  from: MatrixPlace | null,
  to: MoveUseCases["to"],
): ReadonlyMap<NodeId, NewName> {
  const leaving = accountIds.flatMap((id) => {
    const account = design.nodes.get(id);
    return account?.kind === "account" ? [{ account, from: from ?? onlyPlaceOf(design, account) }] : [];
  });
  return followingNames(design, leaving, to);
}

/** ", renamed search-dev (its email stays)" */
function renameWords(names: readonly NewName[]): string {
  const [first] = names;
  if (first === undefined) return "";
  const keepsEmail = names.some((each) => each.keepsEmail);
  return names.length === 1
    ? `, renamed ${shown(first.name)}${keepsEmail ? " (its email stays)" : ""}`
    : `, ${names.length} renamed after it${keepsEmail ? " (emails stay)" : ""}`;
}

interface OuMove {
  readonly id: NodeId;
  readonly parentId: NodeId;
}

/** The accounts that change their OU with their place, and where they go. */
function movesOf(
  design: Design,
  accountIds: readonly NodeId[],
  from: MatrixPlace | null,
  to: MoveUseCases["to"],
): readonly OuMove[] {
  if (!isCell(to)) return [];
  const home = homeOf(design, matrixOf(design), to, accountIds);
  if (home === null) return [];
  return accountIds.flatMap((id) => {
    const account = design.nodes.get(id);
    if (account?.kind !== "account" || isManagementAccount(design, id) || !isElsewhere(design, id, home)) return [];
    const left = from ?? onlyPlaceOf(design, account);
    if (left === null) return [];
    const stays = placesOf(design, account).filter((place) => !isSamePlace(place, left));
    return stays.every((place) => isCell(place) && keyOf(place.unit) === keyOf(to.unit))
      ? [{ id, parentId: home }]
      : [];
  });
}

/** Whether one could expect that the accounts change their OU. */
function isElsewhereThan(design: Design, accountIds: readonly NodeId[], to: CellAddress): boolean {
  const { units } = matrixOf(design);
  const ouId = units.find(({ key }) => key === keyOf(to.unit))?.ouId ?? null;
  return !accountIds.every((id) => isManagementAccount(design, id) || parentIdOf(design, id) === ouId);
}

function stayWords(design: Design, accountIds: readonly NodeId[]): string {
  const parents = new Set(accountIds.map((id) => parentIdOf(design, id)));
  const [only = null] = parents;
  if (parents.size > 1 || only === null) return "they stay in their OUs";
  return `${accountIds.length === 1 ? "it stays" : "they stay"} in ${labelOf(design, only)}`;
}

function workloadInManagement(id: NodeId) {
  return aboutNode(id, {
    code: "workload-in-management",
    severity: "warning",
    message: "SCPs don’t filter the management account, so nothing would limit what runs in it.",
    remedy: "Keep workloads in member accounts.",
  });
}
