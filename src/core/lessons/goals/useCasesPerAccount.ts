import { partsOf } from "../../design/collisions";
import { labelOf } from "../../design/labels";
import { type AccountSelector, selectAccounts } from "../../design/selectAccounts";
import { allInWords } from "../../design/useCaseWords";
import { asJson, wholeNumber } from "../../json/strictFields";
import { readSelector, selectorFields } from "../readSelector";
import type { GoalFields, GoalKind } from "./goalKind";

/** No such account holds more use cases; environments of one business unit and phase count as one. */
export interface UseCasesPerAccountGoal extends GoalFields {
  readonly kind: "use-cases-per-account";
  readonly accounts: AccountSelector;
  readonly atMost: number;
}

export const useCasesPerAccount: GoalKind<UseCasesPerAccountGoal> = {
  kind: "use-cases-per-account",
  fields: ["accounts", "atMost"],
  read: (reader) => ({
    accounts: readSelector(reader, "accounts"),
    atMost: wholeNumber(reader, "atMost", "The goal", { least: 0, most: 40 }),
  }),
  write: ({ accounts, atMost }) => asJson({ accounts: selectorFields(accounts), atMost }),
  probeCount: () => 0,
  check: ({ accounts, atMost }, design) =>
    selectAccounts(design, accounts).flatMap((account) => {
      const useCases = partsOf(design.organization, account).map(([first]) => first!);
      if (useCases.length <= atMost) return [];
      const message = `${labelOf(design, account.id)} still holds ${allInWords(useCases)}.`;
      return [{ message, accountId: account.id }];
    }),
};
