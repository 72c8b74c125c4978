import { SERVICE_CONTROL_POLICY } from "../design/types";
import { denyStatement, policyDocument } from "./documents";
import { exemptionExamples, exemptPrincipalsParameter, unlessExempt } from "./exemptPrincipals";
import type { PolicyTemplate } from "./types";

/** Denies every action: for accounts that wait to be closed or looked into. */
export const denyEverything: PolicyTemplate = {
  id: "deny-everything",
  policyType: SERVICE_CONTROL_POLICY,
  title: "Deny everything",
  policyName: "DenyEverything",
  summary: "Blocks every action, for accounts that are suspended or waiting to be closed.",
  documentation: [
    "Every action of every service is denied to everyone in the account, its root user included.",
    "An account on its way out, or one that may have been broken into, shall not be able to do anything until somebody has looked at it.",
    "Attach it to an OU named Suspended and move such accounts there: moving them back undoes it. Exempt the role of the people who look into them, or nobody can.",
    "What already runs keeps running and keeps costing money, and service-linked roles go on working: stop what must stop before you attach it. Never attach it to the root.",
  ],
  sources: [
    {
      title: "Suspended OU",
      url: "https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/suspended-ou.html",
    },
    {
      title: "SCP evaluation",
      url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html",
    },
  ],
  parameters: [exemptPrincipalsParameter],
  document: (args) =>
    policyDocument(denyStatement({ sid: "DenyEverything", actions: ["*"], condition: unlessExempt(args) })),
  examples: [
    { sentence: "launching an instance is blocked", request: { action: "ec2:RunInstances" }, expected: "denied" },
    {
      sentence: "reading is blocked too",
      request: { action: "s3:GetObject", resource: "arn:aws:s3:::a/b" },
      expected: "denied",
    },
    { sentence: "global services are blocked", request: { action: "iam:ListRoles" }, expected: "denied" },
    {
      sentence: "the account's root user is bound too",
      request: { action: "s3:ListAllMyBuckets", context: { "aws:PrincipalArn": "arn:aws:iam::111122223333:root" } },
      expected: "denied",
    },
    ...exemptionExamples("ec2:DescribeInstances", { "aws:RequestedRegion": "us-east-1" }),
  ],
};
