import { policyId } from "../../design/ids";
import { policyFromTemplate } from "../../templates";
import { protectAccount } from "../../templates/protectAccount";
import type { Lesson } from "../types";
import { runtime, startDesign } from "./startDesign";

const protectsAccount = policyFromTemplate(protectAccount, policyId("protect-account"));
const workload = { useCases: [{ businessUnit: "Shop" }] };

/** SCPs don't apply to the management account, so nothing is to run there. */
export const lesson: Lesson = {
  id: "management-alone",
  title: "The management account alone",
  minutes: 6,
  terms: ["management-account", "member-account", "exempt", "root"],
  text: [
    "The [[management-account]] makes the organization: it adds accounts, attaches policies and pays the bills. It is the root of trust. AWS doesn't let SCPs bind it, so that nobody locks the door with the key inside.",
    "For the same reason nothing should run there. A workload in the management account is [[exempt]] from every guardrail, and whoever gets into it gets to the whole organization.",
    "It stays right under the [[root]], in no OU: policies of an OU would seem to apply and don't.",
    "In this organization the shop was there first: its production still runs in the management account.",
  ],
  prediction: {
    question:
      "ProtectAccount at the root denies stopping CloudTrail. An intruder has got hold of the shop's role in the management account. Can they stop the trail?",
    choices: [
      { text: "No: the root is above every account", claim: { verdict: "denied" } },
      { text: "No policy stops them: the account is exempt", claim: { verdict: "exempt" } },
    ],
    right: 1,
    request: { accountId: "management", action: "cloudtrail:StopLogging" },
    why: "SCPs bind [[member-account|member accounts]], including their root users. The management account is exempt, and so is everything that runs in it.",
  },
  start: startDesign({
    name: "A shop in the management account",
    outline: "Root > Management*; Root > Runtime > shop-dev*",
    useCases: {
      management: [{ kind: "management" }, runtime("Shop", "prod")],
      "shop-dev": [runtime("Shop", "dev")],
    },
    attached: { root: [protectsAccount] },
  }),
  task: "Bring the shop's production under the guardrails that the root already has, and leave the management account to its purpose.",
  hints: [
    "Attaching a policy to the management account changes nothing. What has to change is where the shop runs.",
    "Add an account, under Runtime for example, and move the use case there.",
    "shop-dev should stay the account of development: production wants one of its own.",
  ],
  goals: [
    {
      kind: "verdict",
      sentence: "Nobody stops the trail where the shop runs.",
      accounts: workload,
      requests: [{ action: "cloudtrail:StopLogging" }, { action: "organizations:LeaveOrganization" }],
      expect: "denied",
    },
    {
      kind: "no-finding",
      sentence: "The management account does nothing else.",
      rules: ["workloads-in-management"],
    },
    {
      kind: "use-cases-per-account",
      sentence: "The shop's phases don't share an account.",
      accounts: { useCases: [{ businessUnit: "Shop", phase: "dev" }] },
      atMost: 1,
    },
    {
      kind: "has-use-cases",
      sentence: "Management and both phases of the shop are there.",
      useCases: [
        { kind: "management" },
        { businessUnit: "Shop", phase: "prod" },
        { businessUnit: "Shop", phase: "dev" },
      ],
    },
    {
      kind: "directly-under-root",
      sentence: "The management account is right under the root.",
      accounts: { management: true },
    },
  ],
  praise:
    "The guardrail at the root hasn't changed, but now it binds the shop. The management account holds nothing that is worth an attack from within.",
  next: "Next: when an account may serve more than one environment.",
};
