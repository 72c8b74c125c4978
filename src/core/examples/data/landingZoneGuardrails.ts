/**
 * The service control policies of Landing Zone Accelerator's sample configuration, with its placeholders filled in as the
 * solution does it by default in commercial Regions: partition `aws`, prefix `AWSAccelerator`, parameters under
 * `/accelerator`, and Control Tower's role for access from the management account.
 *
 * Source: awslabs/landing-zone-accelerator-on-aws, reference/sample-configurations/lza-sample-config,
 * service-control-policies/guardrails-1.json, guardrails-2.json and quarantine.json.
 * Copyright Amazon.com, Inc. or its affiliates. Apache-2.0, see LICENSE. Changed: placeholders filled in; the condition that
 * the statements share is written once.
 */
import type { JsonObject } from "../../json/value";

const ACCELERATOR = "arn:aws:iam::*:role/AWSAccelerator-*";
const SET_UP = "arn:aws:iam::*:role/cdk-accel-*";
const FROM_MANAGEMENT = "arn:aws:iam::*:role/AWSControlTowerExecution";

/** A statement that leaves the solution's own roles alone, and further ones where given. */
function deny(
  Sid: string,
  Action: readonly string[],
  Resource: string | readonly string[] = "*",
  exempt: readonly string[] = [ACCELERATOR, FROM_MANAGEMENT, SET_UP],
): JsonObject {
  return { Sid, Effect: "Deny", Action, Resource, Condition: { ArnNotLike: { "aws:PrincipalARN": exempt } } };
}

function each(service: string, actions: string): readonly string[] {
  return actions.split(" ").map((action) => `${service}:${action}`);
}

/** “AcceleratorGuardrails1”. */
export const GUARDRAILS_1: JsonObject = {
  Version: "2012-10-17",
  Statement: [
    deny(
      "ConfigRulesStatement",
      each(
        "config",
        "PutConfigRule DeleteConfigRule DeleteEvaluationResults DeleteConfigurationAggregator PutConfigurationAggregator",
      ),
    ),
    deny(
      "LambdaStatement",
      each(
        "lambda",
        "AddPermission CreateEventSourceMapping CreateFunction DeleteEventSourceMapping DeleteFunction DeleteFunctionConcurrency Invoke* PutFunctionConcurrency RemovePermission UpdateEventSourceMapping UpdateFunctionCode UpdateFunctionConfiguration",
      ),
      "arn:aws:lambda:*:*:function:AWSAccelerator-*",
    ),
    deny(
      "SnsStatement",
      each("sns", "AddPermission CreateTopic DeleteTopic RemovePermission SetTopicAttributes Subscribe Unsubscribe"),
      "arn:aws:sns:*:*:aws-accelerator-*",
    ),
    deny("EbsEncryptionStatement", each("ec2", "DisableEbsEncryptionByDefault ModifyEbsDefaultKmsKeyId")),
    deny(
      "PreventCloudWatchLogsModification",
      each(
        "logs",
        "DisassociateKmsKey DeleteLogGroup DeleteRetentionPolicy AssociateKmsKey PutRetentionPolicy CreateLogGroup",
      ),
      ["arn:aws:logs:*:*:log-group:aws-accelerator-*", "arn:aws:logs:*:*:log-group:/aws/lambda/AWSAccelerator-*"],
    ),
    deny("PreventCloudWatchLogStreamModification", each("logs", "DeleteLogStream"), [
      "arn:aws:logs:*:*:log-group:aws-accelerator-*:log-stream:*",
      "arn:aws:logs:*:*:log-group:/aws/lambda/AWSAccelerator-*:log-stream:*",
    ]),
  ],
};

/** “AcceleratorGuardrails2”. */
export const GUARDRAILS_2: JsonObject = {
  Version: "2012-10-17",
  Statement: [
    deny(
      "IamSettingsStatement",
      each(
        "iam",
        "DeleteAccountPasswordPolicy UpdateAccountPasswordPolicy CreateAccountAlias CreateUser DeleteAccountAlias",
      ),
    ),
    deny(
      "IamRolesStatement",
      each("iam", "*"),
      [ACCELERATOR, SET_UP, FROM_MANAGEMENT],
      [ACCELERATOR, SET_UP, FROM_MANAGEMENT, "arn:aws:iam::*:role/AWSServiceRoleForConfig"],
    ),
    deny("GDSecHubServicesStatement", [
      ...each("guardduty", "DeleteDetector DeleteMembers UpdateDetector StopMonitoringMembers Disassociate*"),
      ...each(
        "securityhub",
        "BatchDisableStandards DisableImportFindingsForProduct DisableSecurityHub DeleteMembers Disassociate*",
      ),
    ]),
    deny(
      "MacieServiceStatement",
      each(
        "macie2",
        "AcceptInvitation CreateInvitations CreateMember DeclineInvitations DeleteInvitations DeleteMember DisableMacie DisableOrganizationAdminAccount Disassociate* Enable* UpdateMacieSession UpdateMemberSession UpdateOrganizationConfiguration",
      ),
    ),
    deny(
      "CloudFormationStatement",
      each("cloudformation", "Delete*"),
      "arn:aws:cloudformation:*:*:stack/AWSAccelerator-*",
    ),
    deny(
      "PreventSSMModification",
      each("ssm", "DeleteParameter* PutParameter"),
      "arn:aws:ssm:*:*:parameter/accelerator*",
    ),
    deny(
      "PreventCloudTrailModification",
      each("cloudtrail", "PutInsightSelectors PutEventSelectors StopLogging DeleteTrail UpdateTrail CreateTrail"),
      "arn:aws:cloudtrail:*:*:trail/AWSAccelerator-*",
    ),
    deny(
      "PreventS3Modification",
      each("s3", "PutEncryptionConfiguration PutBucketVersioning"),
      "arn:aws:s3:::aws-accelerator-*",
    ),
  ],
};

/** “Quarantine”: the solution attaches it to a new account until it has set the account up. */
export const QUARANTINE: JsonObject = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "DenyAllAWSServicesExceptBreakglassRoles",
      Effect: "Deny",
      Action: "*",
      Resource: "*",
      Condition: {
        ArnNotLike: {
          "aws:PrincipalArn": [
            "arn:aws:iam::*:role/AWSControlTowerExecution",
            "arn:aws:iam::*:role/aws*",
            "arn:aws:iam::*:role/AWSAccelerator*",
            "arn:aws:iam::*:role/cdk-accel-*",
          ],
        },
      },
    },
  ],
};
