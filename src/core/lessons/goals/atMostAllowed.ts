import { type AccountSelector, selectAccounts, selectorWords } from "../../design/selectAccounts";
import { asJson, wholeNumber } from "../../json/strictFields";
import { askProbe, type Probe } from "../probe";
import { probeFields, readProbes, readSelector, selectorFields } from "../readSelector";
import { accountWords } from "./accountWords";
import type { GoalFields, GoalKind } from "./goalKind";

/** Of the requests, no such account lets more through than `count`: a budget, such as services that can be looked after. */
export interface AtMostAllowedGoal extends GoalFields {
  readonly kind: "at-most-allowed";
  readonly accounts: AccountSelector;
  readonly requests: readonly Probe[];
  readonly count: number;
}

export const atMostAllowed: GoalKind<AtMostAllowedGoal> = {
  kind: "at-most-allowed",
  fields: ["accounts", "requests", "count"],
  read: (reader) => ({
    accounts: readSelector(reader, "accounts"),
    requests: readProbes(reader, "requests"),
    count: wholeNumber(reader, "count", "The goal", { least: 0, most: 40 }),
  }),
  write: ({ accounts, requests, count }) =>
    asJson({ accounts: selectorFields(accounts), requests: requests.map(probeFields), count }),
  probeCount: ({ requests }) => requests.length,
  check({ accounts, requests, count }, design) {
    const asked = selectAccounts(design, accounts);
    if (asked.length === 0) return [{ message: `There are no ${selectorWords(accounts)}.` }];
    const over = asked
      .map((account) => ({
        account,
        passing: requests.flatMap((probe) => askProbe(design, account.id, probe).passing ?? []),
      }))
      .filter(({ passing }) => passing.length > count);
    const [first] = over;
    if (first === undefined) return [];
    const names = first.passing.map(({ action }) => action).join(", ");
    const where = accountWords(
      design,
      over.map(({ account }) => account),
    );
    const message = `In ${where}, ${first.passing.length} of these get through, and ${count} may: ${names}.`;
    return [{ message, accountId: first.account.id, request: first.passing[0]! }];
  },
};
