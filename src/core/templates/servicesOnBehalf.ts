import { RESOURCE_CONTROL_POLICY } from "../design/types";
import { policyDocument, rcpStatement } from "./documents";
import { DATA_PERIMETER_SOURCES, listedUnder, organizationIdsParameter, trustedAccountsParameter } from "./perimeter";
import type { PolicyTemplate, TemplateParameter } from "./types";

const OWN = { organizationIds: ["o-a1b2c3d4e5"] };
const byService = { "aws:PrincipalIsAWSService": "true" };
const put = { action: "s3:PutObject", resource: "arn:aws:s3:::logs/1" };

const actionsParameter: TemplateParameter = {
  id: "actions",
  label: "Actions",
  help: "Actions of services that resource control policies cover.",
  kind: "actions",
  default: ["aoss:*", "dynamodb:*", "ecr:*", "kms:*", "logs:*", "s3:*", "secretsmanager:*", "sqs:*", "sts:*"],
  required: true,
};

/** Keeps AWS services from being used against the organization by customers outside it (the confused deputy). */
export const servicesOnBehalf: PolicyTemplate = {
  id: "services-on-behalf",
  policyType: RESOURCE_CONTROL_POLICY,
  title: "AWS services for us only",
  policyName: "OnlyServicesOnOurBehalf",
  summary: "Lets AWS services reach the organization's data only when they work for one of its accounts.",
  documentation: [
    "AWS services such as CloudTrail or Config write into your buckets as themselves. A request that such a service makes for an account of another organization is denied.",
    "A bucket that trusts a service trusts it whoever it works for, and a stranger could point their own trail at your bucket: the confused deputy. One policy at the root closes this for every bucket, queue and key.",
    "Attach it to the root. Name the accounts of partners whose services deliver to you.",
    "A request in which the service doesn't say for whom it works is let through, as not every integration tells. Resources of the management account aren't covered.",
  ],
  sources: [
    {
      title: "The confused deputy problem",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
    },
    ...DATA_PERIMETER_SOURCES,
  ],
  parameters: [organizationIdsParameter, trustedAccountsParameter, actionsParameter],
  document: (args) =>
    policyDocument(
      rcpStatement({
        sid: "DenyServicesForOthers",
        actions: args.actions ?? [],
        condition: {
          StringNotEqualsIfExists: {
            ...listedUnder("aws:SourceOrgID", args, "organizationIds"),
            ...listedUnder("aws:SourceAccount", args, "trustedAccounts"),
          },
          Null: { "aws:SourceAccount": "false" },
          Bool: { "aws:PrincipalIsAWSService": "true" },
        },
      }),
    ),
  examples: [
    {
      sentence: "a service that works for an account of the organization passes",
      arguments: OWN,
      request: {
        ...put,
        context: { ...byService, "aws:SourceAccount": "111122223333", "aws:SourceOrgID": "o-a1b2c3d4e5" },
      },
      expected: "allowed",
    },
    {
      sentence: "a service that works for another organization's account is blocked",
      arguments: OWN,
      request: {
        ...put,
        context: { ...byService, "aws:SourceAccount": "999988887777", "aws:SourceOrgID": "o-zzzzzzzzzz" },
      },
      expected: "denied",
    },
    {
      sentence: "a service that works for an account without an organization is blocked",
      arguments: OWN,
      request: { ...put, context: { ...byService, "aws:SourceAccount": "999988887777" } },
      expected: "denied",
    },
    {
      sentence: "a service that works for a trusted partner's account passes",
      arguments: { ...OWN, trustedAccounts: ["999988887777"] },
      request: { ...put, context: { ...byService, "aws:SourceAccount": "999988887777" } },
      expected: "allowed",
    },
    {
      sentence: "people and roles are not concerned",
      arguments: OWN,
      request: { ...put, context: { "aws:PrincipalIsAWSService": "false", "aws:SourceAccount": "999988887777" } },
      expected: "allowed",
    },
  ],
};
