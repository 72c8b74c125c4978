import { RESOURCE_CONTROL_POLICY } from "../design/types";
import { policyDocument, rcpStatement } from "./documents";
import { addressesParameter, EC2_INFRASTRUCTURE } from "./networks";
import { DATA_PERIMETER_SOURCES, listedUnder, organizationIdsParameter, trustedAccountsParameter } from "./perimeter";
import type { PolicyTemplate } from "./types";

const OWN = { organizationIds: ["o-a1b2c3d4e5"], addresses: ["203.0.113.0/24"] };
const getObject = { action: "s3:GetObject", resource: "arn:aws:s3:::orders/1" };
const direct = { "aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false" };

/** Lets data be reached from the organization's own networks only, whoever asks. */
export const expectedNetworksForData: PolicyTemplate = {
  id: "expected-networks-for-data",
  policyType: RESOURCE_CONTROL_POLICY,
  title: "Data from our networks",
  policyName: "DataOnlyFromExpectedNetworks",
  summary:
    "Refuses requests to data that come neither from the named addresses nor through the organization's VPC endpoints.",
  documentation: [
    "A request to data of the organization is denied when it comes neither from one of the addresses nor through a VPC endpoint that belongs to the organization. AWS services, and what they do for someone who asked from the right place, are let through.",
    "It is the network side of a data perimeter, seen from the data: it also stops a partner's stolen keys, which no service control policy of yours reaches.",
    "Attach it to the OU whose data is reached from your networks only, after a look into CloudTrail for the addresses that requests come from today.",
    "It breaks people at home without a VPN and partners who reach your data from networks of their own, unless their accounts are named. It covers only services whose requests tell the organization of a VPC endpoint. Resources of the management account aren't covered.",
  ],
  sources: [
    ...DATA_PERIMETER_SOURCES,
    {
      title: "aws:VpceOrgID",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceorgid",
    },
  ],
  parameters: [
    organizationIdsParameter,
    addressesParameter,
    trustedAccountsParameter,
    {
      // Source: aws-samples/data-perimeter-policy-examples, "network_perimeter_vpceorgid_rcp" (March 2026).
      id: "actions",
      label: "Actions",
      help: "Actions of services that resource control policies cover and whose requests tell the endpoint's organization.",
      kind: "actions",
      default: ["cognito-identity:*", "ecr:*", "kms:*", "s3:*", "sqs:*"],
      required: true,
    },
  ],
  document: (args) =>
    policyDocument(
      rcpStatement({
        sid: "DenyOtherNetworks",
        actions: args.actions ?? [],
        condition: {
          NotIpAddressIfExists: listedUnder("aws:SourceIp", args, "addresses"),
          StringNotEqualsIfExists: {
            ...listedUnder("aws:VpceOrgID", args, "organizationIds"),
            ...listedUnder("aws:PrincipalAccount", args, "trustedAccounts"),
          },
          BoolIfExists: { "aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false" },
          ArnNotLikeIfExists: { "aws:PrincipalArn": EC2_INFRASTRUCTURE },
        },
      }),
    ),
  examples: [
    {
      sentence: "reading an object from the office passes",
      arguments: OWN,
      request: { ...getObject, context: { ...direct, "aws:SourceIp": "203.0.113.7" } },
      expected: "allowed",
    },
    {
      sentence: "reading an object from anywhere else is blocked",
      arguments: OWN,
      request: { ...getObject, context: { ...direct, "aws:SourceIp": "198.51.100.7" } },
      expected: "denied",
    },
    {
      sentence: "reading an object through an endpoint of the organization passes",
      arguments: OWN,
      request: { ...getObject, context: { ...direct, "aws:VpceOrgID": "o-a1b2c3d4e5" } },
      expected: "allowed",
    },
    {
      sentence: "reading an object through an endpoint of another organization is blocked",
      arguments: OWN,
      request: { ...getObject, context: { ...direct, "aws:VpceOrgID": "o-zzzzzzzzzz" } },
      expected: "denied",
    },
    {
      sentence: "a trusted partner's account passes from its own network",
      arguments: { ...OWN, trustedAccounts: ["444455556666"] },
      request: {
        ...getObject,
        context: { ...direct, "aws:SourceIp": "198.51.100.7", "aws:PrincipalAccount": "444455556666" },
      },
      expected: "allowed",
    },
    {
      sentence: "an AWS service that asks on its own passes",
      arguments: OWN,
      request: { ...getObject, context: { "aws:PrincipalIsAWSService": "true" } },
      expected: "allowed",
    },
    {
      sentence: "what a service does for someone who asked passes",
      arguments: OWN,
      request: { ...getObject, context: { ...direct, "aws:ViaAWSService": "true", "aws:SourceIp": "198.51.100.7" } },
      expected: "allowed",
    },
  ],
};
