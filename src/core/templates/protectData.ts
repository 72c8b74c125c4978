import { SERVICE_CONTROL_POLICY } from "../design/types";
import { denyStatement, policyDocument } from "./documents";
import { exemptionExamples, exemptPrincipalsParameter, unlessExempt } from "./exemptPrincipals";
import type { PolicyTemplate } from "./types";

const DELETIONS = [
  "dynamodb:DeleteBackup",
  "dynamodb:DeleteTable",
  "rds:DeleteDBCluster",
  "rds:DeleteDBInstance",
  "rds:DeleteGlobalCluster",
];

/** Keeps databases and tables from being deleted. */
export const protectData: PolicyTemplate = {
  id: "protect-data",
  policyType: SERVICE_CONTROL_POLICY,
  title: "Protect data",
  policyName: "ProtectData",
  summary: "Keeps databases, tables and DynamoDB backups from being deleted.",
  requirement: "Nobody deletes databases, tables and their backups",
  documentation: [
    "Deleting an RDS or Aurora database, a DynamoDB table or a DynamoDB backup is denied; you can add further deletions.",
    "One wrong click, script or stolen key can end a business when it reaches production data. With this policy nobody in the account can do it, not even an administrator or the root user.",
    "Attach it to production accounts, or to the OU that holds them. In development it is only in the way: tearing down a stack deletes its databases and would fail.",
    "To retire a database, detach the policy for the time it takes, or exempt the role of the people who do it.",
    "Rows, items and objects can still be changed and deleted, and so can snapshots that aren't listed: it is no substitute for backups. Aurora removes its own replicas with a service-linked role, which no service control policy binds.",
  ],
  sources: [
    {
      title: "DeleteDBCluster",
      url: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBCluster.html",
    },
    {
      title: "DeleteTable",
      url: "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html",
    },
    {
      title: "Service control policies: what they don't restrict",
      url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html",
    },
  ],
  parameters: [
    {
      id: "furtherActions",
      label: "Further deletions to block",
      help: 'Actions such as "s3:DeleteBucket" or "elasticfilesystem:DeleteFileSystem".',
      kind: "actions",
      default: [],
      required: false,
    },
    exemptPrincipalsParameter,
  ],
  document: (args) =>
    policyDocument(
      denyStatement({
        sid: "DenyDeletingData",
        actions: [...new Set([...DELETIONS, ...(args.furtherActions ?? [])])],
        condition: unlessExempt(args),
      }),
    ),
  examples: [
    {
      sentence: "deleting a table is blocked",
      request: {
        action: "dynamodb:DeleteTable",
        resource: "arn:aws:dynamodb:us-east-1:111122223333:table/orders",
      },
      expected: "denied",
    },
    {
      sentence: "deleting a table's backup is blocked",
      request: { action: "dynamodb:DeleteBackup" },
      expected: "denied",
    },
    { sentence: "deleting an item passes", request: { action: "dynamodb:DeleteItem" }, expected: "allowed" },
    { sentence: "creating a table passes", request: { action: "dynamodb:CreateTable" }, expected: "allowed" },
    {
      sentence: "deleting a database cluster is blocked",
      request: { action: "rds:DeleteDBCluster" },
      expected: "denied",
    },
    {
      sentence: "deleting a database instance is blocked",
      request: { action: "rds:DeleteDBInstance" },
      expected: "denied",
    },
    {
      sentence: "deleting a global cluster is blocked",
      request: { action: "rds:DeleteGlobalCluster" },
      expected: "denied",
    },
    {
      sentence: "letter case of an action doesn't matter",
      request: { action: "RDS:deletedbcluster" },
      expected: "denied",
    },
    {
      sentence: "deleting a bucket passes unless it is added",
      request: { action: "s3:DeleteBucket" },
      expected: "allowed",
    },
    {
      sentence: "deleting a bucket is blocked once it is added",
      arguments: { furtherActions: ["s3:DeleteBucket"] },
      request: { action: "s3:DeleteBucket", resource: "arn:aws:s3:::orders" },
      expected: "denied",
    },
    ...exemptionExamples("rds:DeleteDBCluster", {}),
  ],
};
