import { nodeId } from "../../design/ids";
import type { Lesson } from "../types";
import { allow, runtime, scp, startDesign } from "./startDesign";

const work = nodeId("work");
const allowWork = scp("AllowWork", "Computing, storage and records.", allow("ec2:*", "s3:*", "dynamodb:*", "logs:*"));
const allowQueues = scp("AllowQueues", "Message queues.", allow("sqs:*"));

/** Policies filter level by level: an allow further down doesn't bring back what was filtered above. */
export const lesson: Lesson = {
  id: "filters-by-level",
  title: "Policies filter level by level",
  minutes: 5,
  terms: ["scp", "level", "full-aws-access", "implicit-deny", "trace"],
  text: [
    "A [[scp|service control policy]] (SCP) grants nothing. It is a filter: it says what may get through at the place where it is attached. What is left at the account is up to IAM there.",
    "A request passes one [[level]] after the other: the root, each OU on the way down, the account. At every level some attached policy must allow it, and none may deny it. What one level has filtered out, no level below brings back.",
    "That is why AWS attaches [[full-aws-access|FullAWSAccess]] everywhere: a level that is to filter nothing must allow everything.",
    "Here the OU Work has “AllowWork” in place of FullAWSAccess. The shop needs queues, so its team attached “AllowQueues” to the account shop-prod. They say it doesn't help.",
  ],
  prediction: {
    question: "Can somebody in shop-prod send a message to a queue, `sqs:SendMessage`?",
    choices: [
      { text: "Yes: the account has AllowQueues and FullAWSAccess", claim: { verdict: "allowed" } },
      { text: "No: it is filtered at the OU Work", claim: { verdict: "denied", at: work } },
      { text: "No: it is filtered at the account", claim: { verdict: "denied", at: nodeId("shop-prod") } },
    ],
    right: 1,
    request: { accountId: "shop-prod", action: "sqs:SendMessage" },
    why: "The account allows it twice over, but the request has to pass Work first, and nothing attached there allows `sqs`. That is an implicit deny: no statement says no, but none says yes.",
  },
  start: startDesign({
    name: "A queue that doesn't get through",
    outline: "Root > Work > shop-prod*; Root > Work > shop-dev*",
    useCases: { "shop-prod": [runtime("Shop", "prod")], "shop-dev": [runtime("Shop", "dev")] },
    alone: { work: [allowWork] },
    attached: { "shop-prod": [allowQueues] },
  }),
  task: "Let the shop's production send and receive messages, without opening the accounts under Work to any further service.",
  hints: [
    "Ask the canvas: with the action `sqs:SendMessage` in the question bar it shows which level filters it.",
    "The level that filters must allow it. Attaching more to the account can't help.",
    "Attach AllowQueues to Work as well, where it unites with AllowWork: policies of one level add up. Or add `sqs:*` to the text of AllowWork.",
  ],
  goals: [
    {
      kind: "verdict",
      sentence: "Queues work in the shop's production.",
      accounts: { useCases: [{ businessUnit: "Shop", phase: "prod" }] },
      requests: [{ action: "sqs:SendMessage" }, { action: "sqs:ReceiveMessage" }],
      expect: "allowed",
    },
    {
      kind: "verdict",
      sentence: "What worked still works.",
      accounts: { useCases: [{ businessUnit: "Shop" }] },
      requests: [{ action: "ec2:RunInstances" }, { action: "s3:PutObject" }, { action: "logs:PutLogEvents" }],
      expect: "allowed",
    },
    {
      kind: "only-services",
      sentence: "Other services stay closed.",
      accounts: { useCases: [{ businessUnit: "Shop" }] },
      services: ["dynamodb", "ec2", "logs", "s3", "sqs"],
    },
  ],
  praise:
    "The queue gets through because now every level lets it through. Whoever looks for a missing permission looks level by level, from the root down.",
  next: "Next: using the filter for what it is best at, keeping the worst from happening.",
};
