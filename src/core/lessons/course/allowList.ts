import { nodeId } from "../../design/ids";
import type { Lesson } from "../types";
import { allow, runtime, scp, startDesign } from "./startDesign";

const allowFunctions = scp("AllowFunctions", "What the payment functions are made of.", allow("lambda:*", "s3:*"));
const payments = { useCases: [{ businessUnit: "Payments" }] };

/** Only what is listed, at every level: exact, and hard to keep. */
export const lesson: Lesson = {
  id: "allow-list",
  title: "The allow list, and why it is hard",
  minutes: 7,
  terms: ["allow-list", "implicit-deny", "level"],
  text: [
    "With the [[allow-list]] strategy nothing passes that isn't listed. FullAWSAccess is detached and policies that allow take its place. Nobody needs to think of what could go wrong; what wasn't thought of is closed.",
    "It is hard for three reasons. Services need each other: a function writes logs, reads keys and takes on a role, so one service is rarely one prefix. The list must hold at every level on the way. And each day AWS has something new that the list doesn't know, and somebody waits for it.",
    "Payments runs functions under an allow list of `lambda` and `s3`. They are deployed, they start, and nobody sees what they log.",
  ],
  prediction: {
    question: "A payment function writes its log, `logs:PutLogEvents`, as its own role. Does that pass?",
    choices: [
      { text: "Yes: Lambda is allowed, and the log is Lambda's", claim: { verdict: "allowed" } },
      { text: "No: the OU Payments doesn't list logs", claim: { verdict: "denied", at: nodeId("payments") } },
      { text: "No: the account doesn't list logs", claim: { verdict: "denied", at: nodeId("payments-prod") } },
    ],
    right: 1,
    request: { accountId: "payments-prod", action: "logs:PutLogEvents" },
    why: "The function's role is a principal of the account like any other. What it asks of CloudWatch Logs is a request to `logs`, and the list doesn't have it.",
  },
  start: startDesign({
    name: "Functions without a voice",
    outline: "Root > Payments > payments-prod*; Root > Payments > payments-dev*",
    useCases: { "payments-prod": [runtime("Payments", "prod")], "payments-dev": [runtime("Payments", "dev")] },
    alone: { payments: [allowFunctions] },
  }),
  task: "Let the functions log, read their keys and get their roles, while every service that they don't need stays closed.",
  hints: [
    "Look at the goals: they name the requests that must pass. Which service prefix has each?",
    "Missing are `logs`, `kms`, `sts` and `iam:PassRole`. All of `iam` would be too much.",
    "Edit the text of AllowFunctions, or write a second policy that allows the rest and attach it to the same OU. Another way to the same end: FullAWSAccess with a policy that denies all but these (NotAction).",
  ],
  goals: [
    {
      kind: "verdict",
      sentence: "Functions run, log, decrypt and have a role.",
      accounts: payments,
      requests: [
        { action: "lambda:CreateFunction" },
        { action: "lambda:InvokeFunction" },
        { action: "s3:GetObject" },
        { action: "logs:CreateLogGroup" },
        { action: "logs:PutLogEvents" },
        { action: "kms:Decrypt" },
        { action: "sts:AssumeRole" },
        { action: "iam:PassRole" },
      ],
      expect: "allowed",
    },
    {
      kind: "only-services",
      sentence: "What isn't needed stays closed.",
      accounts: payments,
      services: ["cloudwatch", "kms", "lambda", "logs", "s3", "sts", "xray"],
      actions: ["iam:Get*", "iam:List*", "iam:PassRole"],
    },
  ],
  praise:
    "The list is exact. Remember what it took for one function, and think of it before you start one for a whole company.",
  next: "Next: an allow list in the clothes of a deny.",
};
