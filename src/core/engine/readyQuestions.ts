import type { Design } from "../design/types";
import { ordinaryLens } from "./lens";
import type { Lens } from "./types";

/** A question about every account, ready to be asked. */
export interface ReadyQuestion {
  readonly id: string;
  /** What the lens bar shows. */
  readonly title: string;
  /** One sentence: what is asked and why. */
  readonly explanation: string;
  /** `service:Action`. */
  readonly action: string;
  /** Where the request goes; absent: the organization's home Region. */
  readonly region?: string;
}

/** AWS answers for IAM and AWS Organizations from this Region alone, whichever Region one works in. */
const GLOBAL_SERVICES_REGION = "us-east-1";

/** The questions that the lens bar offers first. */
export const readyQuestions: readonly ReadyQuestion[] = [
  {
    id: "delete-database",
    title: "Delete production's database",
    explanation: "Can somebody in the account delete a DynamoDB table with everything in it?",
    action: "dynamodb:DeleteTable",
  },
  {
    id: "stop-cloudtrail",
    title: "Stop CloudTrail",
    explanation: "Can somebody in the account switch off the record of who did what?",
    action: "cloudtrail:StopLogging",
  },
  {
    id: "leave-organization",
    title: "Leave the organization",
    explanation: "Can the account leave, and with it every guardrail that the organization gives?",
    action: "organizations:LeaveOrganization",
    region: GLOBAL_SERVICES_REGION,
  },
  {
    id: "launch-in-tokyo",
    title: "Launch in Tokyo",
    explanation: "Can somebody start a machine in a Region where nothing is supposed to run?",
    action: "ec2:RunInstances",
    region: "ap-northeast-1",
  },
  {
    id: "create-iam-user",
    title: "Create an IAM user",
    explanation: "Can somebody create a user with a password or keys that never expire?",
    action: "iam:CreateUser",
    region: GLOBAL_SERVICES_REGION,
  },
];

/** A ready question as it is asked of a design: an ordinary request in its Region. */
export function readyLens(design: Design, { action, region }: ReadyQuestion): Lens {
  const lens = ordinaryLens(design, action);
  return region === undefined ? lens : { ...lens, region };
}
