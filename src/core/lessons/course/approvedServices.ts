import { policyId } from "../../design/ids";
import { policyFromTemplate } from "../../templates";
import { approvedServices } from "../../templates/approvedServices";
import type { Lesson } from "../types";
import { runtime, startDesign } from "./startDesign";

const cards = { useCases: [{ businessUnit: "Cards" }] };
const approved = policyFromTemplate(approvedServices, policyId("approved-services"), {
  services: [
    "dynamodb",
    "ec2",
    "elasticmapreduce",
    "gamelift",
    "iam",
    "kms",
    "lambda",
    "logs",
    "rds",
    "redshift",
    "s3",
    "sagemaker",
    "sqs",
    "sts",
  ],
});

/** Only approved services, and what each of them costs. */
export const lesson: Lesson = {
  id: "approved-services",
  title: "Approved services and their price",
  minutes: 8,
  terms: ["approved-services", "not-action", "allow-list", "deny-list"],
  text: [
    "Where cards are paid with, an auditor wants to see that only services are used that were looked at. The usual policy is a deny with [[not-action|NotAction]]: it denies everything but the services listed. FullAWSAccess stays beside it. So it is an allow list that reads like a deny list, and it holds at one level instead of all.",
    "Each service that a company adopts has a price beyond its bill. Somebody must know it well and keep knowing it: a champion. And it must be reviewed: how data is encrypted, who can reach it, what is logged, what happens in a failure. Again each year.",
    "So the list should be short. The company can carry eight champions for Cards. Its list has twelve services (`iam` and `sts` aside, which every account needs).",
  ],
  prediction: {
    question:
      "AWS launches a service tomorrow. DenyUnapprovedServices is attached to Cards. Can cards-prod use it on the first day, say `newthing:CreateThing`?",
    choices: [
      { text: "Yes: nobody has denied it by name", claim: { verdict: "allowed" } },
      { text: "No: what isn't listed is denied", claim: { verdict: "denied" } },
    ],
    right: 1,
    request: { accountId: "cards-prod", action: "newthing:CreateThing" },
    why: "NotAction turns the list round: the statement denies every action outside of it, those included that don't exist yet.",
  },
  start: startDesign({
    name: "Twelve services for Cards",
    outline: "Root > Cards > cards-prod*; Root > Cards > cards-dev*; Root > Sandbox > Sandbox*",
    useCases: {
      "cards-prod": [runtime("Cards", "prod")],
      "cards-dev": [runtime("Cards", "dev")],
      "sandbox-2": [{ kind: "sandbox" }],
    },
    attached: { cards: [approved] },
  }),
  task: "Shorten the list for Cards to at most eight services, besides iam and sts. Its workload needs tables, functions, storage, keys, logs and queues. The sandbox stays free.",
  hints: [
    "Keep dynamodb, lambda, s3, kms, logs and sqs. Which others can go?",
    "Open the policy from the library: it was made from a template, whose list of services you can change. Or edit its text.",
    "Leave iam and sts in the list: without them nobody can take on a role.",
  ],
  goals: [
    {
      kind: "at-most-services",
      sentence: "Besides iam and sts, at most eight services are open to Cards.",
      accounts: cards,
      count: 8,
      besides: ["iam", "sts"],
    },
    {
      kind: "verdict",
      sentence: "What the workload needs works.",
      accounts: cards,
      requests: [
        ...["dynamodb:PutItem", "lambda:CreateFunction", "s3:PutObject", "kms:Decrypt", "logs:PutLogEvents"],
        ...["sqs:SendMessage", "sts:AssumeRole", "iam:PassRole"],
      ].map((action) => ({ action })),
      expect: "allowed",
    },
    {
      kind: "verdict",
      sentence: "Services that nobody has looked at are closed.",
      accounts: cards,
      requests: [{ action: "newthing:CreateThing" }, { action: "comprehend:DetectSentiment" }],
      expect: "denied",
    },
    {
      kind: "verdict",
      sentence: "The sandbox stays free.",
      accounts: { useCases: [{ kind: "sandbox" }] },
      requests: [{ action: "gamelift:CreateFleet" }, { action: "newthing:CreateThing" }],
      expect: "allowed",
    },
  ],
  praise:
    "A short list that somebody answers for, line by line. The policy is the easy part; the champions are the price.",
  next: "Next: Regions, and the services that have none.",
};
