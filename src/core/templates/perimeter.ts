import type { JsonObject } from "../json/value";
import { sorted } from "./documents";
import type { TemplateArguments, TemplateParameter } from "./types";

/** What the templates of a data perimeter share: trusted identities, trusted resources, expected networks. */

export const organizationIdsParameter: TemplateParameter = {
  id: "organizationIds",
  label: "Organization",
  help: "The id of your organization, as AWS gives it (o-…); further ones are trusted like your own.",
  kind: "organization-ids",
  default: [],
  required: true,
};

export const trustedAccountsParameter: TemplateParameter = {
  id: "trustedAccounts",
  label: "Trusted accounts outside",
  help: "Twelve digits each: accounts of partners, or of AWS services that work from accounts of their own.",
  kind: "account-ids",
  default: [],
  required: false,
};

/**
 * Actions of the services that hold most data and that resource control policies cover. Of AWS STS those that a principal
 * with an ARN calls: who signs in through another provider belongs to no organization yet.
 * Source: aws-samples/data-perimeter-policy-examples, "identity_perimeter_rcp" (March 2026).
 */
export const dataActionsParameter: TemplateParameter = {
  id: "actions",
  label: "Actions",
  help: "Actions of services that resource control policies cover.",
  kind: "actions",
  default: [
    "aoss:*",
    "cognito-identity:*",
    "cognito-idp:*",
    "dynamodb:*",
    "ecr:*",
    "kms:*",
    "logs:*",
    "s3:*",
    "secretsmanager:*",
    "sqs:*",
    "sts:AssumeRole",
    "sts:DecodeAuthorizationMessage",
    "sts:GetAccessKeyInfo",
    "sts:GetFederationToken",
    "sts:GetServiceBearerToken",
    "sts:GetSessionToken",
    "sts:SetContext",
  ],
  required: true,
};

/** A key with the values given for a parameter, for a condition that lists them; nothing where there are none. */
export function listedUnder(key: string, args: TemplateArguments, parameterId: string): JsonObject {
  const values = args[parameterId] ?? [];
  return values.length === 0 ? {} : { [key]: sorted(values) };
}

export const DATA_PERIMETER_SOURCES = [
  {
    title: "Establish permissions guardrails using data perimeters",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html",
  },
  {
    title: "Data perimeter policy examples",
    url: "https://github.com/aws-samples/data-perimeter-policy-examples",
  },
] as const;
