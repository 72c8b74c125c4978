import { SERVICE_CONTROL_POLICY } from "../design/types";
import { denyStatement, policyDocument, sorted } from "./documents";
import { exemptPrincipalsParameter } from "./exemptPrincipals";
import { addressesParameter, EC2_INFRASTRUCTURE } from "./networks";
import { DATA_PERIMETER_SOURCES, listedUnder } from "./perimeter";
import type { PolicyTemplate } from "./types";

const OFFICE = { addresses: ["203.0.113.0/24"] };
const list = { action: "s3:ListAllMyBuckets" };
const direct = { "aws:ViaAWSService": "false" };

/**
 * Actions of data planes inside a VPC, whose requests don't show the network that they come from.
 * Source: aws-samples/data-perimeter-policy-examples, "network_perimeter_sourcevpc_scp" (March 2026).
 */
const WITHOUT_NETWORK = [
  "dax:BatchGetItem",
  "dax:BatchWriteItem",
  "dax:ConditionCheckItem",
  "dax:DeleteItem",
  "dax:GetItem",
  "dax:PutItem",
  "dax:Query",
  "dax:Scan",
  "dax:UpdateItem",
  "elasticfilesystem:Client*",
  "es:ES*",
  "kafka-cluster:*",
  "neptune-db:*",
  "rds-db:connect",
  "s3-outposts:*",
];

/** Lets the organization's identities work from its own networks only. */
export const expectedNetworks: PolicyTemplate = {
  id: "expected-networks",
  policyType: SERVICE_CONTROL_POLICY,
  title: "Only from our networks",
  policyName: "OnlyFromExpectedNetworks",
  summary: "Refuses requests that come from neither the named addresses nor the named VPCs.",
  documentation: [
    "A request is denied when it comes neither from one of the addresses nor through an endpoint of one of the VPCs. What an AWS service does for a person or role that asked from the right place is let through.",
    "Stolen keys are used from somewhere else. With this policy they open nothing there: it is the third side of a data perimeter.",
    "Attach it to the OU of your workloads, after a look into CloudTrail for the addresses that requests come from today.",
    "Roles that AWS services use from networks of their own are blocked unless they are exempt: functions outside a VPC, CodeBuild, CloudFormation and others. Name those roles. Addresses are the public ones that your network goes out by; a private address never reaches AWS.",
  ],
  sources: [
    ...DATA_PERIMETER_SOURCES,
    {
      title: "aws:SourceVpc",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpc",
    },
  ],
  parameters: [
    addressesParameter,
    {
      id: "vpcs",
      label: "VPCs",
      help: "VPCs with endpoints through which requests come, such as vpc-0a1b2c3d4e5f67890.",
      kind: "vpcs",
      default: [],
      required: false,
    },
    exemptPrincipalsParameter,
  ],
  document: (args) => {
    const vpcs = listedUnder("aws:SourceVpc", args, "vpcs");
    return policyDocument(
      denyStatement({
        sid: "DenyOtherNetworks",
        notActions: WITHOUT_NETWORK,
        condition: {
          BoolIfExists: { "aws:ViaAWSService": "false" },
          NotIpAddressIfExists: listedUnder("aws:SourceIp", args, "addresses"),
          ...(Object.keys(vpcs).length === 0 ? {} : { StringNotEqualsIfExists: vpcs }),
          ArnNotLikeIfExists: { "aws:PrincipalArn": sorted([EC2_INFRASTRUCTURE, ...(args.exemptPrincipals ?? [])]) },
        },
      }),
    );
  },
  examples: [
    {
      sentence: "a request from the office passes",
      arguments: OFFICE,
      request: { ...list, context: { ...direct, "aws:SourceIp": "203.0.113.7" } },
      expected: "allowed",
    },
    {
      sentence: "a request from anywhere else is blocked",
      arguments: OFFICE,
      request: { ...list, context: { ...direct, "aws:SourceIp": "198.51.100.7" } },
      expected: "denied",
    },
    {
      sentence: "a request through an endpoint of a named VPC passes",
      arguments: { ...OFFICE, vpcs: ["vpc-0a1b2c3d4e5f67890"] },
      request: { ...list, context: { ...direct, "aws:SourceVpc": "vpc-0a1b2c3d4e5f67890" } },
      expected: "allowed",
    },
    {
      sentence: "a request through an endpoint of another VPC is blocked",
      arguments: { ...OFFICE, vpcs: ["vpc-0a1b2c3d4e5f67890"] },
      request: { ...list, context: { ...direct, "aws:SourceVpc": "vpc-0fedcba9876543210" } },
      expected: "denied",
    },
    {
      sentence: "what a service does for someone who asked passes",
      arguments: OFFICE,
      request: { ...list, context: { "aws:ViaAWSService": "true", "aws:SourceIp": "198.51.100.7" } },
      expected: "allowed",
    },
    {
      sentence: "an exempt role passes from anywhere",
      arguments: { ...OFFICE, exemptPrincipals: ["arn:aws:iam::*:role/Builder"] },
      request: {
        ...list,
        context: {
          ...direct,
          "aws:SourceIp": "198.51.100.7",
          "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Builder",
        },
      },
      expected: "allowed",
    },
  ],
};
