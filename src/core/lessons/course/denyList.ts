import { nodeId } from "../../design/ids";
import type { Lesson } from "../types";
import { deny, runtime, scp, startDesign } from "./startDesign";

const noSpending = scp(
  "NoLongPurchases",
  "Keeps people from buying for years and from registering domains.",
  deny("ec2:PurchaseReservedInstancesOffering", "route53domains:RegisterDomain", "directconnect:CreateConnection"),
);
const teams = { useCases: [{ kind: "runtime" }] };
const bans = [
  { action: "ec2:PurchaseReservedInstancesOffering" },
  { action: "route53domains:RegisterDomain" },
  { action: "directconnect:CreateConnection" },
];

/** FullAWSAccess everywhere, and denies beside it. */
export const lesson: Lesson = {
  id: "deny-list",
  title: "The deny list",
  minutes: 6,
  terms: ["deny-list", "explicit-deny", "implicit-deny", "full-aws-access"],
  text: [
    "With the [[deny-list]] strategy everything is allowed that isn't denied. FullAWSAccess stays attached at every level, and beside it stand policies that deny.",
    "It is easy to live with: a service that AWS launches tomorrow works, and each policy says one thing that must not happen. The price is that you must think of it first.",
    "An [[explicit-deny]] always wins, at whatever level it stands. No allow anywhere takes it back.",
    "Somebody attached “NoLongPurchases” to the OU Teams and thought that it was to replace FullAWSAccess. Now the phones ring.",
  ],
  prediction: {
    question:
      "Can the team in team-dev still start a machine, `ec2:RunInstances`? The policy on Teams doesn't mention it.",
    choices: [
      { text: "Yes: it isn't denied anywhere", claim: { verdict: "allowed" } },
      { text: "No: nothing at the account allows it", claim: { verdict: "denied", at: nodeId("team-dev") } },
      { text: "No: nothing at Teams allows it any more", claim: { verdict: "denied", at: nodeId("teams") } },
    ],
    right: 2,
    request: { accountId: "team-dev", action: "ec2:RunInstances" },
    why: "A level without an allow lets nothing through: an implicit deny of everything. A policy that only denies can't stand alone.",
  },
  start: startDesign({
    name: "A deny list without its allow",
    outline: "Root > Teams > team-dev*; Root > Teams > team-prod*",
    useCases: { "team-dev": [runtime("Team", "dev")], "team-prod": [runtime("Team", "prod")] },
    alone: { teams: [noSpending] },
  }),
  task: "Get the teams back to work, with the three purchases still blocked.",
  hints: [
    "The deny is right. What is missing stands beside it everywhere else.",
    "Attach FullAWSAccess to Teams: select the OU, then Attach a policy.",
    "It has to be at the level that filters. Attached to the accounts it changes nothing.",
  ],
  goals: [
    {
      kind: "verdict",
      sentence: "The teams can work.",
      accounts: teams,
      requests: [
        { action: "ec2:RunInstances" },
        { action: "s3:PutObject" },
        { action: "lambda:CreateFunction" },
        { action: "bedrock:InvokeModel" },
        { action: "sagemaker:CreateNotebookInstance" },
      ],
      expect: "allowed",
    },
    {
      kind: "verdict",
      sentence: "The three purchases stay blocked.",
      accounts: teams,
      requests: bans,
      expect: "denied",
    },
  ],
  praise: "FullAWSAccess and a deny beside it: that pair is the deny list.",
  next: "Next: the opposite strategy, and why so few keep it up.",
};
