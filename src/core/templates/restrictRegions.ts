import { SERVICE_CONTROL_POLICY } from "../design/types";
import { globalActions } from "./data/globalActions";
import { denyStatement, policyDocument, sorted } from "./documents";
import { exemptionExamples, exemptPrincipalsParameter, unlessExempt } from "./exemptPrincipals";
import type { PolicyTemplate } from "./types";

const inTokyo = { "aws:RequestedRegion": "ap-northeast-1" };
const inIreland = { "aws:RequestedRegion": "eu-west-1" };
const inVirginia = { "aws:RequestedRegion": "us-east-1" };

/**
 * Denies what is asked outside the approved Regions, except actions of services that have no Region.
 *
 * The list of actions holds exceptions only. Putting the services in use there, as is sometimes advised, would open them
 * in every Region.
 */
export const restrictRegions: PolicyTemplate = {
  id: "restrict-regions",
  policyType: SERVICE_CONTROL_POLICY,
  title: "Approved Regions only",
  policyName: "DenyUnapprovedRegions",
  summary: "Blocks work in every Region that isn't approved; global services keep working.",
  documentation: [
    "A request is denied when the Region it goes to isn't one of the approved ones. New Regions are denied as soon as AWS opens them.",
    "Data then stays where the law wants it, and nobody runs machines in a corner that your monitoring doesn't watch.",
    `Services such as IAM answer from one Region for the whole world, and a plain Region rule would break them everywhere else. So the policy exempts the actions that AWS exempts in its own Region deny control (list of ${globalActions.date}). Add an action only if it must work in every Region: a service that you merely use does not belong there, or it is open everywhere.`,
    "AWS's list exempts some services whole although they also work by Region, among them acm, config and kms. Take them out if keys and certificates elsewhere matter to you.",
    "Attach it to the OU of your workloads, or to the root. Roles that must reach every Region, such as the one that sets up accounts, can be exempt.",
    "A request without a Region counts as outside and is denied. Data can still leave by copies and replication that a service makes itself, and inference across Regions in Amazon Bedrock is denied until you exempt it.",
  ],
  sources: [
    { title: "Deny access to AWS based on the requested AWS Region", url: globalActions.source },
    {
      title: "Denies access to AWS based on the requested Region",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html",
    },
    {
      title: "aws:RequestedRegion",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion",
    },
  ],
  parameters: [
    {
      id: "regions",
      label: "Approved Regions",
      help: 'Codes such as "us-east-1". Everything outside them is blocked.',
      kind: "regions",
      default: ["us-east-1", "us-west-2"],
      required: true,
    },
    {
      id: "exemptActions",
      label: "Actions that work in every Region",
      help: "Global services and deliberate exceptions only: a service listed here is open in every Region.",
      kind: "actions",
      default: globalActions.actions,
      required: false,
    },
    exemptPrincipalsParameter,
  ],
  document: (args) => {
    const { regions = [], exemptActions = [] } = args;
    return policyDocument(
      denyStatement({
        sid: "DenyUnapprovedRegions",
        ...(exemptActions.length === 0 ? { actions: ["*"] } : { notActions: exemptActions }),
        condition: { StringNotEquals: { "aws:RequestedRegion": sorted(regions) }, ...unlessExempt(args) },
      }),
    );
  },
  examples: [
    {
      sentence: "launching an instance in an approved Region passes",
      request: { action: "ec2:RunInstances", context: inVirginia },
      expected: "allowed",
    },
    {
      sentence: "launching an instance in Tokyo is blocked",
      request: { action: "ec2:RunInstances", context: inTokyo },
      expected: "denied",
    },
    {
      sentence: "a service in use is blocked outside the approved Regions like any other",
      request: { action: "dynamodb:DeleteTable", context: inIreland },
      expected: "denied",
    },
    {
      sentence: "IAM keeps working when the Region that it answers from isn't approved",
      arguments: { regions: ["eu-west-1"] },
      request: { action: "iam:CreateRole", context: inVirginia },
      expected: "allowed",
    },
    {
      sentence: "CloudFront keeps working when the Region that it answers from isn't approved",
      arguments: { regions: ["eu-west-1"] },
      request: { action: "cloudfront:CreateDistribution", context: inVirginia },
      expected: "allowed",
    },
    {
      sentence: "the console may list the Regions anywhere",
      request: { action: "ec2:DescribeRegions", context: inTokyo },
      expected: "allowed",
    },
    {
      sentence: "other actions of a service with a single exempt action are blocked",
      request: { action: "ec2:DescribeInstances", context: inTokyo },
      expected: "denied",
    },
    {
      sentence: "buckets are listed anywhere, objects in other Regions are not read",
      request: { action: "s3:GetObject", resource: "arn:aws:s3:::tokyo-bucket/a", context: inTokyo },
      expected: "denied",
    },
    { sentence: "a request without a Region is blocked", request: { action: "ec2:RunInstances" }, expected: "denied" },
    {
      sentence: "with no exempt actions even IAM is blocked outside the approved Regions",
      arguments: { regions: ["eu-west-1"], exemptActions: [] },
      request: { action: "iam:CreateRole", context: inVirginia },
      expected: "denied",
    },
    ...exemptionExamples("ec2:RunInstances", inTokyo),
  ],
};
