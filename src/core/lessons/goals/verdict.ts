import { labelOf, policyLabelOf } from "../../design/labels";
import { type AccountSelector, selectAccounts, selectorWords } from "../../design/selectAccounts";
import type { AccountNode, Design } from "../../design/types";
import { evaluate } from "../../engine";
import type { Request } from "../../engine/types";
import { asJson, oneOf } from "../../json/strictFields";
import { askProbe, type Probe, type ProbeAnswer, requestWords } from "../probe";
import {
  optionalSelectorFields,
  probeFields,
  readOptionalSelector,
  readProbes,
  readSelector,
  selectorFields,
} from "../readSelector";
import { accountWords } from "./accountWords";
import type { GoalFailure, GoalFields, GoalKind } from "./goalKind";

/** Every such account gets this answer to every one of the requests, and there is such an account. */
export interface VerdictGoal extends GoalFields {
  readonly kind: "verdict";
  readonly accounts: AccountSelector;
  readonly except?: AccountSelector;
  readonly requests: readonly Probe[];
  /** `allowed`: nothing filters it, also because SCPs don't apply. */
  readonly expect: "allowed" | "denied";
}

export const verdict: GoalKind<VerdictGoal> = {
  kind: "verdict",
  fields: ["accounts", "except", "requests", "expect"],
  read: (reader) => {
    const accounts = readSelector(reader, "accounts");
    const except = readOptionalSelector(reader, "except");
    const requests = readProbes(reader, "requests");
    const expect = oneOf(reader, "expect", "The goal", ["allowed", "denied"]);
    return { accounts, ...(except === undefined ? {} : { except }), requests, expect };
  },
  write: ({ accounts, except, requests, expect }) =>
    asJson({
      accounts: selectorFields(accounts),
      except: optionalSelectorFields(except),
      requests: requests.map(probeFields),
      expect,
    }),
  probeCount: ({ requests }) => requests.length,
  check({ accounts, except, requests, expect }, design) {
    const asked = selectAccounts(design, accounts, except);
    if (asked.length === 0) return [{ message: `There are no ${selectorWords(accounts)}.` }];
    return requests.flatMap((probe) => {
      const answers = asked.map((account) => ({ account, answer: askProbe(design, account.id, probe) }));
      const [first, ...others] = answers.filter(({ answer }) => !isAsExpected(answer, expect));
      return first === undefined ? [] : [failureOf(design, probe, [first, ...others], expect)];
    });
  },
};

function isAsExpected({ verdict: { kind } }: ProbeAnswer, expect: VerdictGoal["expect"]): boolean {
  return expect === "denied" ? kind === "denied" : kind === "allowed" || kind === "exempt";
}

interface Answered {
  readonly account: AccountNode;
  readonly answer: ProbeAnswer;
}

function failureOf(
  design: Design,
  probe: Probe,
  failing: readonly [Answered, ...Answered[]],
  expect: VerdictGoal["expect"],
): GoalFailure {
  const accounts = failing.map(({ account }) => account);
  const [{ account, answer }] = failing;
  const request = expect === "denied" ? answer.passing : answer.blocked;
  const where = `In ${accountWords(design, accounts)}, `;
  const what = request === null ? probe.action : requestWords(request);
  const why =
    expect === "denied" ? stillThrough(answer) : request === null ? " isn't sure to pass." : blockedBy(design, request);
  return { message: `${where}${what}${why}`, accountId: account.id, ...(request === null ? {} : { request }) };
}

function stillThrough({ verdict: { kind } }: ProbeAnswer): string {
  if (kind === "exempt") return " still gets through: SCPs don't apply to the management account.";
  return " still gets through.";
}

/** " is blocked: ProtectData at Root denies it.", " is blocked: nothing attached to Work OU allows it." */
function blockedBy(design: Design, request: Request): string {
  const answer = evaluate(design, request, { deriveContext: true });
  const decision = answer.kind === "denied" ? answer.decidedBy[0] : undefined;
  if (decision === undefined) return " is blocked.";
  const place = labelOf(design, decision.nodeId);
  return decision.policyId === null
    ? ` is blocked: nothing attached to ${place} allows it.`
    : ` is blocked: ${policyLabelOf(design, decision.policyId)} at ${place} denies it.`;
}
