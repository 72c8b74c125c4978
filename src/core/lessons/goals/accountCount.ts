import { type AccountSelector, selectAccounts, selectorWords } from "../../design/selectAccounts";
import { asJson, wholeNumber } from "../../json/strictFields";
import { readSelector, selectorFields } from "../readSelector";
import type { GoalFields, GoalKind } from "./goalKind";

/** There are at most so many such accounts. */
export interface AccountCountGoal extends GoalFields {
  readonly kind: "account-count";
  readonly accounts: AccountSelector;
  readonly atMost: number;
}

export const accountCount: GoalKind<AccountCountGoal> = {
  kind: "account-count",
  fields: ["accounts", "atMost"],
  read: (reader) => ({
    accounts: readSelector(reader, "accounts"),
    atMost: wholeNumber(reader, "atMost", "The goal", { least: 0, most: 1_000 }),
  }),
  write: ({ accounts, atMost }) => asJson({ accounts: selectorFields(accounts), atMost }),
  probeCount: () => 0,
  check({ accounts, atMost }, design) {
    const count = selectAccounts(design, accounts).length;
    return count <= atMost ? [] : [{ message: `There are ${count} ${selectorWords(accounts)}; ${atMost} are enough.` }];
  },
};
