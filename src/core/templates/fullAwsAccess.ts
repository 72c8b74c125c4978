import { FULL_AWS_ACCESS, FULL_AWS_ACCESS_DOCUMENT } from "../design/fullAwsAccess";
import type { PolicyTemplate } from "./types";

/** AWS's own policy that lets everything through; AWS attaches it to everything new. */
export const fullAwsAccess: PolicyTemplate = {
  id: "full-aws-access",
  policyType: FULL_AWS_ACCESS.type,
  title: "FullAWSAccess",
  policyName: FULL_AWS_ACCESS.name,
  summary: "Lets every action through, so that other policies only have to say what is denied.",
  documentation: [
    "This is AWS's own policy. While service control policies are enabled, AWS attaches it to the root and to every new OU and account.",
    "A request must be allowed at every level: at the root, at each OU on the way down, and at the account. FullAWSAccess is that allow, and with it a level only filters what another policy denies (the deny list strategy).",
    "Keep it beside every policy that only denies. Detach it where a level shall let through nothing but what its own policies allow (the allow list strategy), and attach the policy that allows first: AWS refuses to detach the last policy of a level.",
    "It grants nothing. What passes still needs a permission from IAM in the account.",
  ],
  sources: [
    {
      title: "SCP evaluation",
      url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html",
    },
    {
      title: "Service control policies",
      url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html",
    },
  ],
  parameters: [],
  document: () => FULL_AWS_ACCESS_DOCUMENT,
  examples: [
    {
      sentence: "any action passes",
      request: { action: "ec2:RunInstances", context: { "aws:RequestedRegion": "ap-northeast-1" } },
      expected: "allowed",
    },
    {
      sentence: "a request with no context at all passes",
      request: { action: "s3:ListAllMyBuckets" },
      expected: "allowed",
    },
    {
      sentence: "leaving the organization passes: nothing here protects the account",
      request: { action: "organizations:LeaveOrganization" },
      expected: "allowed",
    },
  ],
};
