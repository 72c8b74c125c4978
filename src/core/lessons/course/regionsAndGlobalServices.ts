import type { JsonObject } from "../../json/value";
import type { Lesson } from "../types";
import { runtime, scp, startDesign } from "./startDesign";

const statement: JsonObject = {
  Sid: "OnlyOurRegions",
  Effect: "Deny",
  NotAction: ["iam:*", "organizations:*", "route53:*", "sts:*", "support:*", "dynamodb:*", "lambda:*", "s3:*"],
  Resource: "*",
  Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } },
};
const onlyOurRegions = scp("OnlyOurRegions", "Keeps work in Frankfurt and Ireland.", statement);
const shop = { useCases: [{ businessUnit: "Shop" }] };

/** Deny by Region with NotAction: what stands there is open everywhere. */
export const lesson: Lesson = {
  id: "regions-and-global-services",
  title: "Regions and global services",
  minutes: 8,
  terms: ["region", "global-service", "not-action", "condition-key"],
  text: [
    "A company that may keep data in two [[region|Regions]] only denies the others: a deny under the condition that `aws:RequestedRegion` is none of the two.",
    "But IAM, Route 53 and AWS Organizations are [[global-service|global services]]: they answer from one Region for the whole world, IAM from us-east-1. A plain Region deny would cut them off for everybody. So the statement spares some actions, with [[not-action|NotAction]].",
    "What belongs there? A well-known piece of advice says: the services that your organization uses. That makes a hole. NotAction takes an action out of the statement altogether, so whatever stands there is open in every Region. Only global services, and exceptions that you really mean, belong there. The Regions that you approve stand in the condition.",
    "“OnlyOurRegions” was written by that advice: the shop uses DynamoDB, Lambda and S3.",
  ],
  prediction: {
    question: "The condition approves Frankfurt and Ireland. Can somebody in shop-prod create a table in Tokyo?",
    choices: [
      { text: "No: Tokyo isn't approved", claim: { verdict: "denied" } },
      { text: "Yes: `dynamodb` stands in NotAction", claim: { verdict: "allowed" } },
    ],
    right: 1,
    request: {
      accountId: "shop-prod",
      action: "dynamodb:CreateTable",
      context: { "aws:RequestedRegion": "ap-northeast-1" },
    },
    why: "The statement doesn't speak of DynamoDB at all, so its condition is never asked. The services one uses most are the ones that got the hole.",
  },
  start: startDesign({
    name: "A Region fence with holes",
    outline: "Root > Runtime > shop-dev*; Root > Runtime > shop-prod*",
    useCases: { "shop-dev": [runtime("Shop", "dev")], "shop-prod": [runtime("Shop", "prod")] },
    attached: { runtime: [onlyOurRegions] },
    organization: { homeRegion: "eu-central-1" },
  }),
  task: "Close the holes: work only in eu-central-1 and eu-west-1, with IAM, Route 53 and AWS Support alive.",
  hints: [
    "Which entries of NotAction are no global services?",
    "Take `dynamodb:*`, `lambda:*` and `s3:*` out of NotAction. The approved Regions stay as they are, in the condition.",
    "Or use the template “Approved Regions only” with the two Regions, in place of this policy: its list of exceptions is AWS's own.",
  ],
  goals: [
    {
      kind: "only-regions",
      sentence: "Nothing is made outside Frankfurt and Ireland.",
      accounts: shop,
      regions: ["eu-central-1", "eu-west-1"],
    },
    {
      kind: "verdict",
      sentence: "Frankfurt and Ireland work.",
      accounts: shop,
      requests: ["eu-central-1", "eu-west-1"].flatMap((region) => [
        { action: "dynamodb:CreateTable", region },
        { action: "ec2:RunInstances", region },
        { action: "s3:CreateBucket", region },
      ]),
      expect: "allowed",
    },
    {
      kind: "verdict",
      sentence: "Global services are alive.",
      accounts: shop,
      requests: [
        { action: "iam:CreateRole" },
        { action: "route53:ChangeResourceRecordSets" },
        { action: "support:CreateCase", region: "us-east-1" },
      ],
      expect: "allowed",
    },
  ],
  praise: "The fence is closed and the world's services still answer. In NotAction stands only what has no Region.",
  next: "Next: the numbers that changed since the book was written.",
};
