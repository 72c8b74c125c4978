import { SERVICE_CONTROL_POLICY } from "../design/types";
import { denyStatement, policyDocument } from "./documents";
import { exemptionExamples, exemptPrincipalsParameter, unlessExempt } from "./exemptPrincipals";
import type { PolicyTemplate } from "./types";

/** Keeps accounts in the organization and their audit trail running. */
export const protectAccount: PolicyTemplate = {
  id: "protect-account",
  policyType: SERVICE_CONTROL_POLICY,
  title: "Protect account",
  policyName: "ProtectAccount",
  summary: "Keeps accounts in the organization, and CloudTrail and AWS Config recording.",
  requirement: "No account leaves, and its records go on",
  documentation: [
    "Three things are denied: leaving the organization, stopping or deleting a CloudTrail trail, and stopping or deleting what AWS Config records with.",
    "An account that leaves takes its workloads out of reach of every guardrail. An account whose records stop can no longer tell what happened in it, which is why intruders stop them first.",
    "Attach it to the root: every account needs it, and no OU has a reason to be without. Roles that set up or repair the recording can be exempt; nobody is exempt from staying.",
    "It doesn't start the recording, and it protects neither the bucket that the records go to nor the settings of a trail. The management account isn't bound, and can still remove an account from the organization.",
  ],
  sources: [
    {
      title: "LeaveOrganization",
      url: "https://docs.aws.amazon.com/organizations/latest/APIReference/API_LeaveOrganization.html",
    },
    {
      title: "StopLogging",
      url: "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_StopLogging.html",
    },
    {
      title: "StopConfigurationRecorder",
      url: "https://docs.aws.amazon.com/config/latest/APIReference/API_StopConfigurationRecorder.html",
    },
    {
      title: "Service control policy examples",
      url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html",
    },
  ],
  parameters: [
    {
      ...exemptPrincipalsParameter,
      help: `${exemptPrincipalsParameter.help} They may stop the recording; leaving the organization stays blocked.`,
    },
  ],
  document: (args) =>
    policyDocument(
      denyStatement({ sid: "DenyLeavingTheOrganization", actions: ["organizations:LeaveOrganization"] }),
      denyStatement({
        sid: "DenyStoppingCloudTrail",
        actions: ["cloudtrail:DeleteTrail", "cloudtrail:StopLogging"],
        condition: unlessExempt(args),
      }),
      denyStatement({
        sid: "DenyStoppingConfig",
        actions: [
          "config:DeleteConfigurationRecorder",
          "config:DeleteDeliveryChannel",
          "config:StopConfigurationRecorder",
        ],
        condition: unlessExempt(args),
      }),
    ),
  examples: [
    {
      sentence: "leaving the organization is blocked",
      request: { action: "organizations:LeaveOrganization" },
      expected: "denied",
    },
    {
      sentence: "looking at the organization passes",
      request: { action: "organizations:DescribeOrganization" },
      expected: "allowed",
    },
    { sentence: "stopping a trail is blocked", request: { action: "cloudtrail:StopLogging" }, expected: "denied" },
    {
      sentence: "deleting a trail is blocked, whichever trail it is",
      request: {
        action: "cloudtrail:DeleteTrail",
        resource: "arn:aws:cloudtrail:us-east-1:111122223333:trail/audit",
      },
      expected: "denied",
    },
    { sentence: "starting a trail passes", request: { action: "cloudtrail:StartLogging" }, expected: "allowed" },
    { sentence: "reading the trail passes", request: { action: "cloudtrail:LookupEvents" }, expected: "allowed" },
    {
      sentence: "stopping the configuration recorder is blocked",
      request: { action: "config:StopConfigurationRecorder" },
      expected: "denied",
    },
    {
      sentence: "deleting the delivery channel is blocked",
      request: { action: "config:DeleteDeliveryChannel" },
      expected: "denied",
    },
    {
      sentence: "adding a rule to AWS Config passes",
      request: { action: "config:PutConfigRule" },
      expected: "allowed",
    },
    { sentence: "ordinary work passes", request: { action: "ec2:RunInstances" }, expected: "allowed" },
    {
      sentence: "the account's root user is bound too",
      request: {
        action: "cloudtrail:StopLogging",
        context: { "aws:PrincipalArn": "arn:aws:iam::111122223333:root" },
      },
      expected: "denied",
    },
    {
      sentence: "an exempt role can't leave the organization either",
      arguments: { exemptPrincipals: ["arn:aws:iam::*:role/BreakGlass"] },
      request: {
        action: "organizations:LeaveOrganization",
        context: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/BreakGlass" },
      },
      expected: "denied",
    },
    ...exemptionExamples("cloudtrail:StopLogging", {}),
  ],
};
