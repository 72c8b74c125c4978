import { RESOURCE_CONTROL_POLICY } from "../design/types";
import { policyDocument, rcpStatement } from "./documents";
import {
  DATA_PERIMETER_SOURCES,
  dataActionsParameter,
  listedUnder,
  organizationIdsParameter,
  trustedAccountsParameter,
} from "./perimeter";
import type { PolicyTemplate } from "./types";

const OWN = { organizationIds: ["o-a1b2c3d4e5"] };
const WITH_PARTNER = { ...OWN, trustedAccounts: ["444455556666"] };
const getObject = { action: "s3:GetObject", resource: "arn:aws:s3:::orders/1" };
const person = { "aws:PrincipalIsAWSService": "false" };

/** Keeps identities from outside the organization away from its resources. */
export const trustedIdentities: PolicyTemplate = {
  id: "trusted-identities",
  policyType: RESOURCE_CONTROL_POLICY,
  title: "Only our identities",
  policyName: "OnlyTrustedIdentities",
  summary: "Keeps everyone outside the organization away from its buckets, queues, keys, secrets and tables.",
  documentation: [
    "A request to data of the organization is denied when the one who asks belongs to another organization, or to none. AWS services asking on their own are not concerned.",
    "A bucket policy that says “everyone” is written in a minute. With this policy such a slip shares nothing with the world: it is the first of the three sides of a data perimeter.",
    "Attach it to the root, after a look into CloudTrail for who asks from outside today. Name partners' accounts, and the accounts from which some AWS services work, such as those of load balancers that write logs.",
    "It covers only the services that resource control policies know. Sign-in through SAML and OpenID Connect is left out here, as those who sign in belong to no organization before they are in; trust policies of roles decide on them. Resources of the management account aren't covered.",
  ],
  sources: [
    ...DATA_PERIMETER_SOURCES,
    {
      title: "aws:PrincipalOrgID",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid",
    },
  ],
  parameters: [organizationIdsParameter, trustedAccountsParameter, dataActionsParameter],
  document: (args) =>
    policyDocument(
      rcpStatement({
        sid: "DenyOtherIdentities",
        actions: args.actions ?? [],
        condition: {
          StringNotEqualsIfExists: {
            ...listedUnder("aws:PrincipalOrgID", args, "organizationIds"),
            ...listedUnder("aws:PrincipalAccount", args, "trustedAccounts"),
          },
          BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
        },
      }),
    ),
  examples: [
    {
      sentence: "a role of the organization reads an object",
      arguments: OWN,
      request: { ...getObject, context: { ...person, "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
      expected: "allowed",
    },
    {
      sentence: "a role of another organization is blocked",
      arguments: OWN,
      request: { ...getObject, context: { ...person, "aws:PrincipalOrgID": "o-zzzzzzzzzz" } },
      expected: "denied",
    },
    {
      sentence: "someone who belongs to no organization is blocked",
      arguments: OWN,
      request: { ...getObject, context: person },
      expected: "denied",
    },
    {
      sentence: "a trusted partner's account passes",
      arguments: WITH_PARTNER,
      request: {
        ...getObject,
        context: { ...person, "aws:PrincipalOrgID": "o-zzzzzzzzzz", "aws:PrincipalAccount": "444455556666" },
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
      sentence: "a service that resource control policies don't cover is left alone",
      arguments: OWN,
      request: { action: "ec2:DescribeInstances", context: person },
      expected: "allowed",
    },
  ],
};
