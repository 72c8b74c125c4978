import { type AccountSelector, selectAccounts, selectorWords } from "../../design/selectAccounts";
import { asJson, wholeNumber } from "../../json/strictFields";
import { askProbe } from "../probe";
import { readOptionalWords, readSelector, selectorFields } from "../readSelector";
import { UNHEARD_OF, witnessActions } from "../witnesses";
import { accountWords } from "./accountWords";
import type { GoalFields, GoalKind } from "./goalKind";

/** In no such account more than `count` services let anything through: as many as can be looked after. */
export interface AtMostServicesGoal extends GoalFields {
  readonly kind: "at-most-services";
  readonly accounts: AccountSelector;
  readonly count: number;
  /** Prefixes of services that aren't counted. */
  readonly besides?: readonly string[];
}

export const atMostServices: GoalKind<AtMostServicesGoal> = {
  kind: "at-most-services",
  fields: ["accounts", "count", "besides"],
  read: (reader) => {
    const accounts = readSelector(reader, "accounts");
    const count = wholeNumber(reader, "count", "The goal", { least: 0, most: 400 });
    const besides = readOptionalWords(reader, "besides");
    return { accounts, count, ...(besides === undefined ? {} : { besides }) };
  },
  write: ({ accounts, count, besides }) => asJson({ accounts: selectorFields(accounts), count, besides }),
  probeCount: () => 40,
  check({ accounts, count, besides = [] }, design) {
    const asked = selectAccounts(design, accounts);
    if (asked.length === 0) return [{ message: `There are no ${selectorWords(accounts)}.` }];
    const over = asked
      .map((account) => ({
        account,
        passing: witnessActions(design, account.id)
          .filter((action) => !besides.includes(serviceOf(action)))
          .flatMap((action) => askProbe(design, account.id, { action }).passing ?? []),
      }))
      .map(({ account, passing }) => ({ account, passing, services: servicesOf(passing.map(({ action }) => action)) }))
      .filter(({ services }) => services.length > count);
    const [first] = over;
    if (first === undefined) return [];
    const where = accountWords(
      design,
      over.map(({ account }) => account),
    );
    const isOpen = first.passing.some(({ action }) => action === UNHEARD_OF);
    const names = first.services.filter((prefix) => prefix !== serviceOf(UNHEARD_OF)).join(", ");
    const what = isOpen ? "every service that isn't denied gets" : `${first.services.length} services get`;
    const message = `In ${where}, ${what} through, and ${count} may: ${names}.`;
    return [{ message, accountId: first.account.id, request: first.passing[0]! }];
  },
};

function servicesOf(actions: readonly string[]): readonly string[] {
  return [...new Set(actions.map(serviceOf))].sort();
}

function serviceOf(action: string): string {
  return action.split(":")[0]!.toLowerCase();
}
