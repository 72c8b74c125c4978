import { labelOf } from "../../design/labels";
import { isWithin, pathOf } from "../../design/queries";
import { type AccountSelector, selectAccounts, selectorWords } from "../../design/selectAccounts";
import type { AccountNode, Design, NodeId } from "../../design/types";
import { asJson } from "../../json/strictFields";
import { optionalSelectorFields, readOptionalSelector, readSelector, selectorFields } from "../readSelector";
import { accountWords } from "./accountWords";
import type { GoalFields, GoalKind } from "./goalKind";

/** One OU, whatever its name, has all of these accounts under it at any depth, and none that `without` means. */
export interface CommonOuGoal extends GoalFields {
  readonly kind: "common-ou";
  readonly accounts: AccountSelector;
  readonly without?: AccountSelector;
}

export const commonOu: GoalKind<CommonOuGoal> = {
  kind: "common-ou",
  fields: ["accounts", "without"],
  read: (reader) => {
    const accounts = readSelector(reader, "accounts");
    const without = readOptionalSelector(reader, "without");
    return { accounts, ...(without === undefined ? {} : { without }) };
  },
  write: ({ accounts, without }) =>
    asJson({ accounts: selectorFields(accounts), without: optionalSelectorFields(without) }),
  probeCount: () => 0,
  check({ accounts, without }, design) {
    const inside = selectAccounts(design, accounts);
    if (inside.length === 0) return [{ message: `There are no ${selectorWords(accounts)}.` }];
    const ouId = lowestCommonOu(design, inside);
    if (ouId === null)
      return [
        {
          message: `${accountWords(design, inside)} have no OU in common: only the root is above all of them.`,
        },
      ];
    const strangers =
      without === undefined
        ? []
        : selectAccounts(design, without).filter((account) => isWithin(design, account.id, ouId));
    if (strangers.length === 0) return [];
    return [{ message: `${labelOf(design, ouId)} also holds ${accountWords(design, strangers)}.` }];
  },
};

function lowestCommonOu(design: Design, accounts: readonly AccountNode[]): NodeId | null {
  const [first, ...others] = accounts;
  if (first === undefined) return null;
  const above = pathOf(design, first.id).slice(1, -1);
  return above.findLast((ouId) => others.every((account) => isWithin(design, account.id, ouId))) ?? null;
}
