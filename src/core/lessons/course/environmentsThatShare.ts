import { nodeId, policyId } from "../../design/ids";
import { policyFromTemplate } from "../../templates";
import { protectData } from "../../templates/protectData";
import type { Lesson } from "../types";
import { runtime, startDesign } from "./startDesign";

const inPhase = (phase: string, environment?: string) => ({
  businessUnit: "Shop",
  phase,
  ...(environment === undefined ? {} : { environment }),
});
const protectsData = policyFromTemplate(protectData, policyId("protect-data"));

/** Environments with like needs may share a phase's account. */
export const lesson: Lesson = {
  id: "environments-that-share",
  title: "Environments that share",
  minutes: 6,
  terms: ["environment", "delivery-phase", "single-use-case-rule"],
  text: [
    "A [[delivery-phase]] is not the same as an [[environment]]. A team may run five environments and still need three accounts: environments with like needs can share the account of their phase.",
    "Ask of two environments: the same kind of data? the same people? may one use up the limits of the other? would the same policies be right? If so, they may share. User acceptance tests (uat) on made-up data get along well with dev.",
    "Production never shares: its data, its limits and its people are its own.",
    "Here somebody gave uat a place in production's account and an account of its own to everything else.",
  ],
  prediction: {
    question:
      "ProtectData keeps production's tables. The testers of uat reset their tables every night. Does that work?",
    choices: [
      { text: "Yes: uat is not production", claim: { verdict: "allowed" } },
      { text: "No: they are in production's account", claim: { verdict: "denied", at: nodeId("shop-prod") } },
    ],
    right: 1,
    request: { accountId: "shop-prod", action: "dynamodb:DeleteTable" },
    why: "Needs that differ show as soon as a policy is attached. The testers would ask for an exception, and the exception would be production's.",
  },
  start: startDesign({
    name: "Five environments",
    outline:
      "Root > Shop > shop-dev*; Root > Shop > shop-integration*; Root > Shop > shop-stage*; Root > Shop > shop-load*; Root > Shop > shop-prod*",
    useCases: {
      "shop-dev": [runtime("Shop", "dev", "dev")],
      "shop-integration": [runtime("Shop", "dev", "integration")],
      "shop-stage": [runtime("Shop", "stage", "stage")],
      "shop-load": [runtime("Shop", "stage", "load")],
      "shop-prod": [runtime("Shop", "prod", "prod"), runtime("Shop", "dev", "uat")],
    },
    attached: { "shop-prod": [protectsData] },
  }),
  task: "Run all six environments of the shop in three accounts, one for each phase. uat and integration are development's, the load test is stage's.",
  hints: [
    "A use case lists its environments: in the details of the account the field takes “dev, uat”.",
    "Drag the use case of integration onto shop-dev: two use cases of the same unit and phase count as one.",
    "Then delete the accounts that are left empty.",
  ],
  goals: [
    {
      kind: "has-use-cases",
      sentence: "All six environments are there, in their phase.",
      useCases: [
        inPhase("dev", "dev"),
        inPhase("dev", "integration"),
        inPhase("dev", "uat"),
        inPhase("stage", "stage"),
        inPhase("stage", "load"),
        inPhase("prod", "prod"),
      ],
    },
    { kind: "use-cases-per-account", sentence: "No account mixes phases.", accounts: {}, atMost: 1 },
    { kind: "account-count", sentence: "Three accounts are enough.", accounts: {}, atMost: 3 },
    {
      kind: "verdict",
      sentence: "The testers can reset their tables.",
      accounts: { useCases: [{ environment: "uat" }] },
      requests: [{ action: "dynamodb:DeleteTable" }],
      expect: "allowed",
    },
    {
      kind: "verdict",
      sentence: "Production's tables stay protected.",
      accounts: { useCases: [inPhase("prod")] },
      requests: [{ action: "dynamodb:DeleteTable" }],
      expect: "denied",
    },
  ],
  praise: "Three accounts, six environments, no exception. Sharing follows needs, not habits.",
  next: "Next: how OUs nest, and how deep they may.",
};
