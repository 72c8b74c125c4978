import { SERVICE_CONTROL_POLICY } from "../design/types";
import { pciServices } from "./data/pciServices";
import { denyStatement, policyDocument } from "./documents";
import type { PolicyTemplate } from "./types";

/** Denies every action outside a list of services; the list is the Payment Card Industry one unless changed. */
export const approvedServices: PolicyTemplate = {
  id: "approved-services",
  policyType: SERVICE_CONTROL_POLICY,
  title: "Approved services only",
  policyName: "DenyUnapprovedServices",
  summary: "Blocks every AWS service that isn't on your list of approved ones.",
  documentation: [
    "Only approved services stay: every action of a service that isn't listed is denied (a Deny with NotAction), whoever asks and in every Region. A service that AWS launches tomorrow is denied until you add it.",
    "Regulated workloads may only use services that an auditor has looked at. A limit that no account can lift is easier to prove than a rule that everyone has to remember.",
    `The list filled in for you is the ${pciServices.servicePrefixes.length} service prefixes in scope of PCI DSS as they were in ${pciServices.year} (${pciServices.source}). It ages: compare it with AWS's page before you rely on it, and add what your people need, such as the newer billing or sign-in prefixes.`,
    "Attach it to the OU of the regulated workloads, beside FullAWSAccess. At the root it would also bind sandboxes and the accounts of your security team.",
    "It approves services, not ways of using them, and it grants nothing: IAM in the account still decides. It binds neither the management account nor service-linked roles.",
  ],
  sources: [
    {
      title: "NotAction with Deny",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html",
    },
    {
      title: "Service prefixes",
      url: "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
    },
    { title: "AWS services in scope: PCI", url: "https://aws.amazon.com/compliance/services-in-scope/PCI/" },
  ],
  parameters: [
    {
      id: "services",
      label: "Approved services",
      help: 'Service prefixes as they stand before the colon of an action, such as "s3" or "dynamodb".',
      kind: "services",
      default: pciServices.servicePrefixes,
      required: true,
    },
  ],
  document: ({ services = [] }) =>
    policyDocument(
      denyStatement({ sid: "DenyUnapprovedServices", notActions: services.map((prefix) => `${prefix}:*`) }),
    ),
  examples: [
    { sentence: "an approved service passes", request: { action: "dynamodb:PutItem" }, expected: "allowed" },
    {
      sentence: "a service that isn't on the list is blocked",
      request: { action: "gamelift:CreateFleet" },
      expected: "denied",
    },
    {
      sentence: "letter case of an action doesn't matter",
      request: { action: "DynamoDB:putitem" },
      expected: "allowed",
    },
    {
      sentence: "a service whose prefix only starts like an approved one is blocked",
      request: { action: "s3-outposts:CreateBucket" },
      expected: "denied",
    },
    {
      sentence: "a service that AWS launches tomorrow is blocked",
      request: { action: "tomorrow:CreateThing" },
      expected: "denied",
    },
    {
      sentence: "with a list of one's own, a service of the usual list is blocked",
      arguments: { services: ["s3", "sts"] },
      request: { action: "dynamodb:PutItem" },
      expected: "denied",
    },
    {
      sentence: "with a list of one's own, its services pass",
      arguments: { services: ["s3", "sts"] },
      request: { action: "s3:GetObject", resource: "arn:aws:s3:::cards/2026" },
      expected: "allowed",
    },
  ],
};
