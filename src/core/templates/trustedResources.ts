import { SERVICE_CONTROL_POLICY } from "../design/types";
import type { JsonObject } from "../json/value";
import { policyDocument, sorted } from "./documents";
import { exemptPrincipalsParameter, unlessExempt } from "./exemptPrincipals";
import { DATA_PERIMETER_SOURCES, listedUnder, organizationIdsParameter } from "./perimeter";
import type { PolicyTemplate } from "./types";

const OWN = { organizationIds: ["o-a1b2c3d4e5"] };
const put = { action: "s3:PutObject", resource: "arn:aws:s3:::elsewhere/1" };

/** Keeps the organization's identities from using resources of others. */
export const trustedResources: PolicyTemplate = {
  id: "trusted-resources",
  policyType: SERVICE_CONTROL_POLICY,
  title: "Only our resources",
  policyName: "OnlyTrustedResources",
  summary: "Keeps people and roles of the organization from using resources that belong to others.",
  documentation: [
    "A request is denied when the resource belongs to an account outside the organization. Resources that AWS itself publishes, such as its managed policies, documents and machine images, stay usable.",
    "Someone with rights in your account can copy its data into a bucket of their own. This policy stops the copy at its target: it is the second side of a data perimeter.",
    "Attach it to the OU of your workloads first and watch what is denied. Add the resources of partners, and those of AWS services that keep their files in buckets of their own.",
    "A role that must reach outside, such as one that delivers to a partner, can be exempt.",
  ],
  sources: [
    ...DATA_PERIMETER_SOURCES,
    {
      title: "aws:ResourceOrgID",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceorgid",
    },
  ],
  parameters: [
    organizationIdsParameter,
    {
      id: "outsideResources",
      label: "Resources of others that stay usable",
      help: "ARNs; * stands for any text. The list starts with what AWS publishes for everyone.",
      kind: "resource-arns",
      default: [
        "arn:aws:cloudformation:*:aws:transform/*",
        "arn:aws:ec2:*:aws:prefix-list/*",
        "arn:aws:iam::aws:policy/*",
        "arn:aws:imagebuilder:*:aws:component/*",
        "arn:aws:imagebuilder:*:aws:image/*",
        "arn:aws:s3:::session-manager-downloads/*",
        "arn:aws:s3:::ssm-document-categories/*",
        "arn:aws:ssm:*::automation-definition/*",
        "arn:aws:ssm:*::document/*",
        "arn:aws:ssm:*::parameter/*",
      ],
      required: true,
    },
    exemptPrincipalsParameter,
  ],
  document: (args) => {
    const ours = listedUnder("aws:ResourceOrgID", args, "organizationIds");
    const deny = (sid: string, actions: JsonObject, trusted: JsonObject): JsonObject => ({
      Sid: sid,
      Effect: "Deny",
      ...actions,
      NotResource: sorted(args.outsideResources ?? []),
      Condition: { StringNotEqualsIfExists: trusted, ...unlessExempt(args) },
    });
    // AWS's example has one statement. Two leave ec2:Owner, which only EC2 gives, out of every other service's answer.
    return policyDocument(
      deny("DenyResourcesOfOthers", { NotAction: ["ec2:*"] }, ours),
      deny("DenyEc2ResourcesOfOthers", { Action: ["ec2:*"] }, { ...ours, "ec2:Owner": "amazon" }),
    );
  },
  examples: [
    {
      sentence: "writing into a bucket of the organization passes",
      arguments: OWN,
      request: { ...put, context: { "aws:ResourceOrgID": "o-a1b2c3d4e5" } },
      expected: "allowed",
    },
    {
      sentence: "writing into a bucket of another organization is blocked",
      arguments: OWN,
      request: { ...put, context: { "aws:ResourceOrgID": "o-zzzzzzzzzz" } },
      expected: "denied",
    },
    {
      sentence: "writing into a bucket of an account without an organization is blocked",
      arguments: OWN,
      request: put,
      expected: "denied",
    },
    {
      sentence: "attaching a policy that AWS manages passes",
      arguments: OWN,
      request: { action: "iam:AttachRolePolicy", resource: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
      expected: "allowed",
    },
    {
      sentence: "starting one of Amazon's machine images passes",
      arguments: OWN,
      request: {
        action: "ec2:RunInstances",
        resource: "arn:aws:ec2:us-east-1::image/ami-0a1b2c3d4e5f67890",
        context: { "ec2:Owner": "amazon" },
      },
      expected: "allowed",
    },
    {
      sentence: "starting someone else's machine image is blocked",
      arguments: OWN,
      request: {
        action: "ec2:RunInstances",
        resource: "arn:aws:ec2:us-east-1::image/ami-0a1b2c3d4e5f67890",
        context: { "ec2:Owner": "999988887777", "aws:ResourceOrgID": "o-zzzzzzzzzz" },
      },
      expected: "denied",
    },
    {
      sentence: "an exempt role passes",
      arguments: { ...OWN, exemptPrincipals: ["arn:aws:iam::*:role/PartnerDelivery"] },
      request: { ...put, context: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/PartnerDelivery" } },
      expected: "allowed",
    },
  ],
};
