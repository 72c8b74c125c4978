import { type AccountSelector, selectAccounts, selectorWords } from "../../design/selectAccounts";
import { asJson } from "../../json/strictFields";
import { readOptionalWords, readSelector, readWords, selectorFields } from "../readSelector";
import { isMeantBy, witnessActions } from "../witnesses";
import type { GoalFields, GoalKind } from "./goalKind";
import { stillPassing } from "./stillPassing";

/** Nothing gets through in such accounts but actions of the services, and those that the patterns mean. */
export interface OnlyServicesGoal extends GoalFields {
  readonly kind: "only-services";
  readonly accounts: AccountSelector;
  /** Service prefixes. */
  readonly services: readonly string[];
  /** Patterns of actions of other services. */
  readonly actions?: readonly string[];
}

/** What else gets through is told up to here. */
const MOST_TOLD = 3;

export const onlyServices: GoalKind<OnlyServicesGoal> = {
  kind: "only-services",
  fields: ["accounts", "services", "actions"],
  read: (reader) => {
    const accounts = readSelector(reader, "accounts");
    const services = readWords(reader, "services");
    const actions = readOptionalWords(reader, "actions");
    return { accounts, services, ...(actions === undefined ? {} : { actions }) };
  },
  write: ({ accounts, services, actions }) => asJson({ accounts: selectorFields(accounts), services, actions }),
  probeCount: () => 40,
  check({ accounts, services, actions = [] }, design) {
    const asked = selectAccounts(design, accounts);
    if (asked.length === 0) return [{ message: `There are no ${selectorWords(accounts)}.` }];
    const patterns = [...services.map((prefix) => `${prefix}:*`), ...actions];
    return asked
      .flatMap((account) =>
        witnessActions(design, account.id)
          .filter((action) => !isMeantBy(patterns, action))
          .flatMap((action) => stillPassing(design, account, { action })),
      )
      .slice(0, MOST_TOLD);
  },
};
