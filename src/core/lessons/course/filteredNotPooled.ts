import { nodeId } from "../../design/ids";
import type { Lesson } from "../types";
import { allow, runtime, scp, startDesign } from "./startDesign";

const allowS3 = scp("AllowS3", "Storage only.", allow("s3:*"));
const allowEc2 = scp("AllowEC2", "Machines only.", allow("ec2:*"));
const app = { useCases: [{ businessUnit: "App" }] };

/** An OU that allows only S3 over an account that allows only EC2: nothing passes. */
export const lesson: Lesson = {
  id: "filtered-not-pooled",
  title: "Filtered, not pooled",
  minutes: 6,
  terms: ["level", "implicit-deny", "full-aws-access"],
  text: [
    "It is tempting to read the policies on the way to an account as one big list: what is allowed anywhere is allowed. It is the other way round. Levels are sieves, one under the other; what passes is what passes all of them.",
    "Within one level it is different: several policies attached to the same place add up. A request passes the level if any of them allows it and none denies it.",
    "Here the OU Apps allows only S3, and the account app-prod only EC2. Each service is allowed somewhere.",
  ],
  prediction: {
    question: "What can people in app-prod do? Take `ec2:RunInstances`, which the account's own policy allows.",
    choices: [
      { text: "EC2 passes: the account allows it", claim: { verdict: "allowed" } },
      {
        text: "Nothing passes: EC2 is filtered at the OU, S3 at the account",
        claim: { verdict: "denied", at: nodeId("apps") },
      },
      { text: "EC2 is filtered at the account", claim: { verdict: "denied", at: nodeId("app-prod") } },
    ],
    right: 1,
    request: { accountId: "app-prod", action: "ec2:RunInstances" },
    why: "EC2 doesn't get through Apps, S3 gets through Apps and not through the account. The sieves have no hole in common, so nothing passes.",
  },
  start: startDesign({
    name: "Two sieves",
    outline: "Root > Apps > app-prod*",
    useCases: { "app-prod": [runtime("App", "prod")] },
    alone: { apps: [allowS3], "app-prod": [allowEc2] },
  }),
  task: "Let S3 and EC2 through in app-prod, and nothing else.",
  hints: [
    "Both levels must let both services through.",
    "Attach to each level the policy that it lacks. Policies of one level add up.",
    "One of the levels may also let everything through (FullAWSAccess), as long as the other lets through just the two.",
  ],
  goals: [
    {
      kind: "verdict",
      sentence: "EC2 and S3 work.",
      accounts: app,
      requests: [
        { action: "ec2:RunInstances" },
        { action: "ec2:DescribeInstances" },
        { action: "s3:PutObject" },
        { action: "s3:CreateBucket" },
      ],
      expect: "allowed",
    },
    { kind: "only-services", sentence: "Nothing else does.", accounts: app, services: ["ec2", "s3"] },
  ],
  praise:
    "Now the sieves have two holes in common. Filtered, not pooled: once seen, most riddles of missing permissions solve themselves.",
  next: "Next: the strategy that most organizations use.",
};
