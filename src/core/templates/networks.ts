import type { TemplateParameter } from "./types";

/** What the templates about networks share. */

export const addressesParameter: TemplateParameter = {
  id: "addresses",
  label: "Addresses",
  help: "The public addresses that your offices and networks go out by, such as 203.0.113.0/24.",
  kind: "addresses",
  default: [],
  required: true,
};

/**
 * The role with which EC2 itself works in an account.
 * Source: aws-samples/data-perimeter-policy-examples, "network_perimeter_sourcevpc_scp" (March 2026).
 */
export const EC2_INFRASTRUCTURE = "arn:aws:iam::*:role/aws:ec2-infrastructure";
