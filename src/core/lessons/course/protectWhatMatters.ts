import type { Lesson } from "../types";
import { runtime, startDesign } from "./startDesign";

const production = { useCases: [{ kind: "runtime", phase: "prod" }] };
const development = { useCases: [{ kind: "runtime", phase: "dev" }] };

/** Guardrails where they belong: the trail everywhere, the data in production. */
export const lesson: Lesson = {
  id: "protect-what-matters",
  title: "Protect what matters",
  minutes: 5,
  terms: ["guardrail", "explicit-deny", "deny-list", "verdict", "management-account"],
  text: [
    "Some things must not happen, whoever asks: an administrator with a slip of the hand, a script that ran in the wrong place, a stolen key. An [[explicit-deny]] in a policy holds against all of them, the account's root user among them.",
    "Two sorts of [[guardrail|guardrails]] pay for themselves at once. One protects the account: it can't leave the organization, and nobody stops CloudTrail or AWS Config from recording. It is for every account. The other protects data: databases and tables can't be deleted. It is for production; in development it would only be in the way.",
    "A policy belongs at the level whose accounts need it: as high as it is true, no higher.",
  ],
  prediction: {
    question:
      "Every level has FullAWSAccess only. An administrator of shop-prod deletes the table of the orders. What do the organization's policies do?",
    choices: [
      { text: "They let it through", claim: { verdict: "allowed" } },
      { text: "They stop it: production is protected by default", claim: { verdict: "denied" } },
    ],
    right: 0,
    request: { accountId: "shop-prod", action: "dynamodb:DeleteTable" },
    why: "An organization starts with a filter that filters nothing. Whoever has the right in IAM deletes the table, and nothing asks twice.",
  },
  start: startDesign({
    name: "An organization without guardrails",
    outline:
      "Root > Enterprise > Security*; Root > Runtime > Shop > shop-dev*; Root > Runtime > Shop > shop-prod*; Root > Runtime > Warehouse > warehouse-dev*; Root > Runtime > Warehouse > warehouse-prod*",
    useCases: {
      security: [{ kind: "security" }],
      "shop-dev": [runtime("Shop", "dev")],
      "shop-prod": [runtime("Shop", "prod")],
      "warehouse-dev": [runtime("Warehouse", "dev")],
      "warehouse-prod": [runtime("Warehouse", "prod")],
    },
  }),
  task: "Keep every member account in the organization with its trail running, keep production's databases and tables from being deleted, and leave the developers free.",
  hints: [
    "The library has a template for each of the two: “Protect account” and “Protect data”.",
    "Where must the trail run? Attach Protect account at the level that all of these accounts are under.",
    "Attach Protect data to each production account, or gather the production accounts in an OU and attach it there. At Runtime it would bind the developers too.",
  ],
  goals: [
    {
      kind: "verdict",
      sentence: "No member account leaves or stops its records.",
      accounts: {},
      requests: [
        { action: "organizations:LeaveOrganization" },
        { action: "cloudtrail:StopLogging" },
        { action: "cloudtrail:DeleteTrail" },
        { action: "config:StopConfigurationRecorder" },
      ],
      expect: "denied",
    },
    {
      kind: "verdict",
      sentence: "Nobody deletes production's data.",
      accounts: production,
      requests: [{ action: "dynamodb:DeleteTable" }, { action: "rds:DeleteDBCluster" }],
      expect: "denied",
    },
    {
      kind: "verdict",
      sentence: "Production keeps working.",
      accounts: production,
      requests: [{ action: "dynamodb:PutItem" }, { action: "ec2:RunInstances" }],
      expect: "allowed",
    },
    {
      kind: "verdict",
      sentence: "Developers may delete their own data.",
      accounts: development,
      requests: [{ action: "dynamodb:DeleteTable" }, { action: "rds:DeleteDBCluster" }],
      expect: "allowed",
    },
  ],
  praise:
    "Two policies, each at its level, and the worst day of the company has become impossible in every account they bind.",
  next: "That was the first path. The further lessons go deeper, one question at a time.",
};
