import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionDescriptions } from "../catalog/actionDescriptions";
import { type Policy, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import { variable } from "../engine/testing/arbitraries";
import type { JsonObject } from "../json/value";
import { compilePolicy } from "../policy";
import { policyInWords } from "./policyInWords";

type Published = Pick<Policy, "type"> & { readonly document: JsonObject };
const published: Readonly<Record<string, Published>> = JSON.parse(
  readFileSync(new URL("../../../fixtures/policies/published.json", import.meta.url), "utf8"),
);
const descriptions = readActionDescriptions(
  readFileSync(new URL("../catalog/descriptions.txt", import.meta.url), "utf8"),
);

function sentencesOf(policy: Pick<Policy, "type" | "document">, withDescriptions = false): readonly string[] {
  const words = policyInWords(policy, withDescriptions ? descriptions : null);
  return words.kind === "statements" ? words.statements.map(({ sentence }) => sentence) : [words.kind];
}

const scp = (...Statement: readonly JsonObject[]) => ({
  type: SERVICE_CONTROL_POLICY,
  document: { Version: "2012-10-17", Statement: Statement as JsonObject[] },
});
const deny = (Action: string | string[], more: JsonObject = {}) =>
  scp({ Effect: "Deny", Action, Resource: "*", ...more });

const AWS = "aws-samples-service-control-policy-examples__";
const LZA = "awslabs-landing-zone-accelerator-on-aws__";

describe("a policy in words", () => {
  it.each([
    [
      "DBA",
      deny("rds:DeleteDBCluster", { Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/DBA" } } }),
      "Denies rds:DeleteDBCluster (delete a previously provisioned DB cluster) unless the principal is role/DBA.",
    ],
    ["a service", deny("rds:*"), "Denies everything in rds."],
    ["everything", deny("*"), "Denies everything."],
    ["a pattern", deny("rds:Delete*"), "Denies every action named like rds:Delete*."],
    [
      "all kinds",
      deny(["rds:*", "s3:Put*", "iam:CreateUser"]),
      "Denies iam:CreateUser, every action named like s3:Put*, and everything in rds.",
    ],
    [
      "NotAction",
      scp({
        Effect: "Deny",
        NotAction: ["iam:*", "sts:*", "s3:ListAllMyBuckets"],
        Resource: "*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1"] } },
      }),
      "Denies, outside eu-west-1, everything except s3:ListAllMyBuckets, and what is in iam and sts.",
    ],
    ["NotAction of everything", scp({ Effect: "Deny", NotAction: "*", Resource: "*" }), "Denies nothing."],
    [
      "NotResource",
      scp({ Effect: "Deny", Action: "s3:*", NotResource: "arn:aws:s3:::logs/*" }),
      "Denies everything in s3 on resources other than arn:aws:s3:::logs/*.",
    ],
    [
      "an allow list",
      scp({ Effect: "Allow", Action: ["s3:*", "ec2:*"], Resource: "*" }),
      "Allows everything in s3 and ec2.",
    ],
  ])("says what each statement does: %s", (_case, policy, sentence) => {
    expect(sentencesOf(policy, true)).toEqual([sentence]);
  });

  it("counts many actions in the sentence and tells them service by service", () => {
    const names = [
      "rds:DeleteDBCluster",
      "rds:DeleteDBInstance",
      "s3:DeleteBucket",
      "s3:DeleteObject",
      "kms:DisableKey",
    ];
    const words = policyInWords(deny(names));
    expect(words.kind === "statements" && words.statements).toEqual([
      {
        index: 0,
        sid: null,
        effect: "Deny",
        sentence: "Denies 5 actions of rds, s3 and kms.",
        entries: [
          { prefix: "rds", names: ["DeleteDBCluster", "DeleteDBInstance"] },
          { prefix: "s3", names: ["DeleteBucket", "DeleteObject"] },
          { prefix: "kms", names: ["DisableKey"] },
        ],
      },
    ]);
  });

  it("says of other types and of texts that can't be read that nothing is read", () => {
    expect(policyInWords({ type: "TAG_POLICY", document: { tags: {} } })).toEqual({ kind: "other-type" });
    expect(policyInWords({ type: SERVICE_CONTROL_POLICY })).toEqual({ kind: "unreadable" });
    expect(policyInWords({ type: RESOURCE_CONTROL_POLICY, document: { Statement: 1 } })).toEqual({
      kind: "unreadable",
    });
  });

  it("writes out what can't be seen", () => {
    expect(sentencesOf(deny("s3:\u202eGet"))).toEqual(["Denies s3:\\u{202e}Get."]);
  });
});

describe("177 published policies in words", () => {
  it.each(Object.entries(published))("%s has a sentence for each statement", (_name, policy) => {
    const { readable, statements } = compilePolicy(policy);
    const sentences = sentencesOf(policy, true);
    expect(sentences).toHaveLength(readable ? statements.length : 1);
    for (const sentence of readable ? sentences : []) expect(sentence).toMatch(/^(Denies|Allows),? \S.*[^ .,]\.$/s);
  });

  // Each worked out by hand from the published document.
  it.each<readonly [string, readonly string[]]>([
    [
      "ScaleSec-terraform_aws_scp__require_kms_cmks",
      [
        "Denies 8 actions of comprehend unless comprehend:VolumeKmsKey is given.",
        "Denies comprehend:CreateDocumentClassifier and comprehend:CreateEntityRecognizer unless comprehend:ModelKmsKey is given.",
        "Denies 9 actions of comprehend unless comprehend:OutputKmsKey is given.",
      ],
    ],
    [
      "aws-samples-aws-scps-with-terraform__root",
      ["Denies everything in sts, s3, sqs, secretsmanager and kms, unless it comes over TLS."],
    ],
    [
      "aws-samples-aws-scps-with-terraform__root-b2e757",
      [
        "Denies organizations:LeaveOrganization, iam:CreateAccessKey and iam:CreateUser.",
        "Denies everything if the principal is the root user.",
        "Denies everything if ram:AllowsExternalPrincipals is true.",
      ],
    ],
    [
      `${AWS}Enforce-30-days-for-KMS-deletion`,
      ["Denies kms:ScheduleKeyDeletion if kms:ScheduleKeyDeletionPendingWindowInDays is below 30."],
    ],
    [
      `${AWS}Deny-the-root-user-from-performing-actions-except-S3-bucketpolicy-changes`,
      [
        "Denies, if the principal is the root user, everything except s3:GetBucketPolicy, s3:PutBucketPolicy and s3:DeleteBucketPolicy.",
      ],
    ],
    [
      `${AWS}Require-Amazon-EC2-instances-to-use-a-specific-type`,
      ["Denies ec2:RunInstances on arn:aws:ec2:*:*:instance/*, unless ec2:InstanceType is t2.micro or t3.micro."],
    ],
    [
      `${AWS}Prevent-root-credentials-management-in-member-accounts-in-AWS-Organizations`,
      ["Denies everything if the principal is the root user, unless aws:AssumedRoot is given."],
    ],
    [
      `${AWS}Protect-IAMRA-Specific-Tags`,
      ["Denies iam:TagRole and iam:TagUser if a tag key of the request is x509Issuer*, x509Subject* or x509SAN*."],
    ],
    [
      `${AWS}Deny-permission-sets-for-AWS-IAM-Identity-Center`,
      ["Denies everything in sso on arn:aws:sso:::permissionSet/*/*."],
    ],
    [
      `${AWS}Prevent-Amazon-S3-unencrypted-object-uploads`,
      ["Denies s3:PutObject unless s3:x-amz-server-side-encryption is given."],
    ],
    [
      `${AWS}Deny-key-actions-on-Route53-DNS-hosted-zones`,
      [
        "Denies route53domains:UpdateDomainNameservers and route53domains:UpdateDomainContact, and every action named like route53domains:TransferDomain* or route53:Delete*.",
      ],
    ],
    [
      `${AWS}Deny-access-to-AWS-based-on-the-requested-AWS-region`,
      [
        `Denies, outside eu-central-1 and eu-west-1, unless the principal is role/[PRIVILEGED_ROLE] of ${variable("Account")}, everything except 5 actions of ec2 and s3, what is named like s3:GetAccountPublic* or s3:PutAccountPublic*, and what is in 35 services.`,
      ],
    ],
    [
      `${LZA}confused-deputy-attack`,
      [
        `Denies everything in sqs, kms, secretsmanager and sts, unless aws:SourceOrgID is “${variable("ORG_ID")}”, or the principal is role/${variable("ACCELERATOR_PREFIX")}*, role/${variable("MANAGEMENT_ACCOUNT_ACCESS_ROLE")} or role/cdk-accel*.`,
      ],
    ],
    [`${LZA}allow-ec2-only`, ["Allows everything in ec2."]],
    [
      "cloudposse-terraform-aws-service-control-policies__ec2-policies-DenyEC2ApiWithNoMFA",
      ["Denies ec2:StopInstances, ec2:TerminateInstances and ec2:SendDiagnosticInterrupt, unless MFA is present."],
    ],
    ["claytonbrown-aws-service-control-policies__ComplianceEnsHighValidatedAllow", ["unreadable"]],
  ])("%s is told exactly", (name, sentences) => {
    expect(sentencesOf(published[name]!)).toEqual(sentences);
  });
});
