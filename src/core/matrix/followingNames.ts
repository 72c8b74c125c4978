import { isAccount } from "../design/queries";
import type { AccountNode, Design, NodeId } from "../design/types";
import { freeText } from "../generator";
import { columnKeyOf, isCell, isSamePlace, keyOf } from "./addresses";
import { respelled } from "./namePattern";
import { wordOf } from "./newAccounts";
import { placesOf } from "./placesOf";
import type { CellAddress, MatrixPlace } from "./types";

/** An account whose name says the cell that it leaves, and what it is called in the one that it comes into. */
export interface NewName {
  readonly name: string;
  /** Its email says the old cell, too, and stays: with another email Terraform would replace the account. */
  readonly keepsEmail: boolean;
}

/** An account that leaves a place; null: it isn't clear which one. */
export interface Leaving {
  readonly account: AccountNode;
  readonly from: MatrixPlace | null;
}

/**
 * The names that accounts get as they move to a cell: "ecommerce-stage" is "data-warehouse-prod" there. Unit and phase are
 * replaced where the name has them, written as they were; a name that is taken gets a number. Accounts without either in
 * their names aren't in the answer, nor those that serve anything else as well.
 */
export function followingNames(
  design: Design,
  leaving: readonly Leaving[],
  to: CellAddress | "unplaced",
): ReadonlyMap<NodeId, NewName> {
  const names = new Map<NodeId, NewName>();
  if (!isCell(to)) return names;
  const current = new Map([...design.nodes.values()].filter(isAccount).map(({ id, name }) => [id, name.toLowerCase()]));
  for (const { account, from } of leaving) {
    const { id, name, email } = account;
    if (from === null || !isCell(from) || !placesOf(design, account).every((place) => isSamePlace(place, from)))
      continue;
    const wanted = following(name, from, to);
    if (wanted === name) continue;
    current.delete(id);
    const given = freeText(wanted, new Set(current.values()));
    current.set(id, given.toLowerCase());
    const local = email?.slice(0, email.lastIndexOf("@")) ?? "";
    names.set(id, { name: given, keepsEmail: following(local, from, to) !== local });
  }
  return names;
}

/** The text with the cell's unit and phase instead of the other's, as far as they differ and it has them. */
function following(text: string, from: CellAddress, to: CellAddress): string {
  const isSameColumn = columnKeyOf(from.column) === columnKeyOf(to.column);
  const withColumn = isSameColumn ? text : (respelled(text, wordOf(from), wordOf(to)) ?? text);
  return keyOf(from.unit) === keyOf(to.unit) ? withColumn : (respelled(withColumn, from.unit, to.unit) ?? withColumn);
}
