import { RESOURCE_CONTROL_POLICY } from "../design/types";
import { policyDocument, rcpStatement } from "./documents";
import type { PolicyTemplate } from "./types";

const get = { action: "s3:GetObject", resource: "arn:aws:s3:::orders/1" };

/** Refuses requests to data that come without TLS. */
export const secureTransport: PolicyTemplate = {
  id: "secure-transport",
  policyType: RESOURCE_CONTROL_POLICY,
  title: "Only over TLS",
  policyName: "OnlyOverTls",
  summary: "Refuses requests to buckets, queues, keys and secrets that don't come over TLS.",
  documentation: [
    "A request that comes by plain HTTP is denied, whoever makes it.",
    "What goes by plain HTTP can be read and changed on the way. Some services still accept it, Amazon S3 among them; one policy at the root saves writing the rule into every bucket's policy.",
    "Attach it to the root. Old clients and scripts with http:// in their settings stop working; CloudTrail's data events show them.",
  ],
  sources: [
    {
      title: "Resource control policy examples",
      url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html",
    },
    {
      title: "aws:SecureTransport",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport",
    },
  ],
  parameters: [
    {
      id: "actions",
      label: "Actions",
      help: "Actions of services that resource control policies cover.",
      kind: "actions",
      default: ["kms:*", "s3:*", "secretsmanager:*", "sqs:*", "sts:*"],
      required: true,
    },
  ],
  document: (args) =>
    policyDocument(
      rcpStatement({
        sid: "DenyWithoutTls",
        actions: args.actions ?? [],
        condition: { BoolIfExists: { "aws:SecureTransport": "false" } },
      }),
    ),
  examples: [
    {
      sentence: "reading an object over TLS passes",
      request: { ...get, context: { "aws:SecureTransport": "true" } },
      expected: "allowed",
    },
    {
      sentence: "reading an object by plain HTTP is blocked",
      request: { ...get, context: { "aws:SecureTransport": "false" } },
      expected: "denied",
    },
    {
      sentence: "other services are left alone",
      request: { action: "ec2:DescribeInstances", context: { "aws:SecureTransport": "false" } },
      expected: "allowed",
    },
  ],
};
