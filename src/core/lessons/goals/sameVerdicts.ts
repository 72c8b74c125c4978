import { labelOf } from "../../design/labels";
import { type AccountSelector, selectAccounts } from "../../design/selectAccounts";
import { asJson } from "../../json/strictFields";
import { askProbe, type Probe, requestWords } from "../probe";
import {
  optionalSelectorFields,
  probeFields,
  readOptionalSelector,
  readProbes,
  readSelector,
  selectorFields,
} from "../readSelector";
import type { GoalFields, GoalKind } from "./goalKind";

/** The accounts of the starting design get the same answers as there, and all of them are still there. */
export interface SameVerdictsGoal extends GoalFields {
  readonly kind: "same-verdicts";
  readonly accounts: AccountSelector;
  readonly except?: AccountSelector;
  readonly requests: readonly Probe[];
}

export const sameVerdicts: GoalKind<SameVerdictsGoal> = {
  kind: "same-verdicts",
  fields: ["accounts", "except", "requests"],
  read: (reader) => {
    const accounts = readSelector(reader, "accounts");
    const except = readOptionalSelector(reader, "except");
    return { accounts, ...(except === undefined ? {} : { except }), requests: readProbes(reader, "requests") };
  },
  write: ({ accounts, except, requests }) =>
    asJson({
      accounts: selectorFields(accounts),
      except: optionalSelectorFields(except),
      requests: requests.map(probeFields),
    }),
  probeCount: ({ requests }) => 2 * requests.length,
  check: ({ accounts, except, requests }, design, start) =>
    selectAccounts(start, accounts, except).flatMap((account) => {
      if (!design.nodes.has(account.id)) return [{ message: `The account ${labelOf(start, account.id)} is gone.` }];
      return requests.flatMap((probe) => {
        const before = askProbe(start, account.id, probe).verdict.kind;
        const now = askProbe(design, account.id, probe);
        if (now.verdict.kind === before) return [];
        const request = before === "denied" ? now.passing : now.blocked;
        const what = request === null ? probe.action : requestWords(request);
        const change =
          before === "denied" ? "gets through now and did not before" : "is blocked now and was not before";
        return [
          {
            message: `In ${labelOf(design, account.id)}, ${what} ${change}.`,
            accountId: account.id,
            ...(request === null ? {} : { request }),
          },
        ];
      });
    }),
};
