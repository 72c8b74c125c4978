import { SERVICE_CONTROL_POLICY } from "../design/types";
import { denyStatement, policyDocument } from "./documents";
import { exemptionExamples, exemptPrincipalsParameter, unlessExempt } from "./exemptPrincipals";
import type { PolicyTemplate } from "./types";

/** What takes records away, or keeps them for less long. */
const RECORDS = [
  "logs:DeleteLogGroup",
  "logs:DeleteLogStream",
  "logs:PutLogGroupDeletionProtection",
  "logs:PutRetentionPolicy",
];

/** What changes what is measured, hidden from readers or sent elsewhere. */
const MEASURING = [
  "cloudwatch:DeleteAnomalyDetector",
  "cloudwatch:DeleteInsightRules",
  "cloudwatch:DeleteMetricStream",
  "cloudwatch:DisableInsightRules",
  "cloudwatch:PutMetricStream",
  "cloudwatch:StopMetricStreams",
  "logs:DeleteAccountPolicy",
  "logs:DeleteDelivery",
  "logs:DeleteDeliverySource",
  "logs:DeleteMetricFilter",
  "logs:DeleteResourcePolicy",
  "logs:DeleteSubscriptionFilter",
  "logs:DeleteTransformer",
  "logs:PutAccountPolicy",
  "logs:PutDataProtectionPolicy",
  "logs:PutMetricFilter",
  "logs:PutSubscriptionFilter",
  "logs:PutTransformer",
  "xray:CreateSamplingRule",
  "xray:DeleteGroup",
  "xray:DeleteSamplingRule",
  "xray:UpdateGroup",
  "xray:UpdateIndexingRule",
  "xray:UpdateSamplingRule",
  "xray:UpdateTraceSegmentDestination",
];

/** What tells people of it. The first six are those of AWS's own example. */
const ALARMS = [
  "cloudwatch:DeleteAlarms",
  "cloudwatch:DeleteDashboards",
  "cloudwatch:DisableAlarmActions",
  "cloudwatch:PutDashboard",
  "cloudwatch:PutMetricAlarm",
  "cloudwatch:SetAlarmState",
  "cloudwatch:PutAlarmMuteRule",
  "cloudwatch:PutCompositeAlarm",
  "cloudwatch:PutLogAlarm",
];

/** Through what other accounts read it. */
const LINKS = ["oam:CreateLink", "oam:DeleteLink", "oam:PutSinkPolicy", "oam:DeleteSink", "oam:UpdateLink"];

/** Keeps metrics, logs, traces and alarms as workloads wrote them, so that reading them is all that others can do. */
export const readTelemetry: PolicyTemplate = {
  id: "read-telemetry",
  policyType: SERVICE_CONTROL_POLICY,
  title: "Read telemetry only",
  policyName: "ReadTelemetryOnly",
  summary:
    "Keeps metrics, logs, traces, alarms and their links as they are: who watches can read them, and alter none.",
  requirement: "Telemetry is read, never altered",
  documentation: [
    "Telemetry is read, never altered. Workloads go on writing metrics, logs and traces, and everyone goes on reading them. Deleting or rerouting them, keeping logs for less long, changing what is measured, alarms and dashboards, and the links through which other accounts read are denied.",
    "Shared services watch the accounts of others. By links of CloudWatch Observability Access Manager they can only read, but a role of the watched account that they assume can do whatever it was given, and SCPs bind that role where it is: in the watched account.",
    "Attach it to the OUs of the workloads, such as Runtime, and to the account of shared services, whose sinks it then keeps as well.",
    "Exempt the role with which your pipelines deploy, before you attach it: a stack that sets up an alarm, a dashboard, a link or the retention of a log group fails without. Exempt a break-glass role if somebody must be able to repair things by hand. Roles of shared services are never to be exempt.",
    "The requirement that goes with it: shared services read the telemetry of every account with a workload, and nobody but the exempt roles alters it. Ask “logs:DeleteLogGroup” on the canvas to see where that holds.",
    "It keeps what is there and doesn’t make anything be recorded. CloudTrail and AWS Config are kept by “Protect account”. What a workload writes itself, such as a wrong figure, is let through: AWS has no action for it but the writing.",
  ],
  sources: [
    {
      title: "CloudWatch cross-account observability",
      url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Unified-Cross-Account.html",
    },
    {
      title: "SCP examples: Amazon CloudWatch",
      url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_cloudwatch.html",
    },
    {
      title: "CloudWatch Observability Access Manager API",
      url: "https://docs.aws.amazon.com/OAM/latest/APIReference/Welcome.html",
    },
  ],
  parameters: [
    {
      ...exemptPrincipalsParameter,
      help: `${exemptPrincipalsParameter.help} Name the role of your pipelines, and perhaps one for emergencies.`,
    },
  ],
  document: (args) => {
    const condition = unlessExempt(args);
    return policyDocument(
      denyStatement({ sid: "DenyLosingRecords", actions: RECORDS, condition }),
      denyStatement({ sid: "DenyChangingWhatIsMeasured", actions: MEASURING, condition }),
      denyStatement({ sid: "DenyChangingAlarmsAndDashboards", actions: ALARMS, condition }),
      denyStatement({ sid: "DenyChangingWhoReads", actions: LINKS, condition }),
    );
  },
  examples: [
    { sentence: "reading metrics passes", request: { action: "cloudwatch:GetMetricData" }, expected: "allowed" },
    { sentence: "reading logs passes", request: { action: "logs:FilterLogEvents" }, expected: "allowed" },
    { sentence: "reading traces passes", request: { action: "xray:BatchGetTraces" }, expected: "allowed" },
    { sentence: "a workload's metrics pass", request: { action: "cloudwatch:PutMetricData" }, expected: "allowed" },
    { sentence: "a workload's log events pass", request: { action: "logs:PutLogEvents" }, expected: "allowed" },
    {
      sentence: "a new function's log group passes",
      request: { action: "logs:CreateLogGroup" },
      expected: "allowed",
    },
    { sentence: "a workload's traces pass", request: { action: "xray:PutTraceSegments" }, expected: "allowed" },
    {
      sentence: "deleting a log group is blocked, whichever it is",
      request: {
        action: "logs:DeleteLogGroup",
        resource: "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/orders",
      },
      expected: "denied",
    },
    {
      sentence: "keeping logs for less long is blocked",
      request: { action: "logs:PutRetentionPolicy" },
      expected: "denied",
    },
    {
      sentence: "sending logs elsewhere is blocked",
      request: { action: "logs:PutSubscriptionFilter" },
      expected: "denied",
    },
    { sentence: "deleting an alarm is blocked", request: { action: "cloudwatch:DeleteAlarms" }, expected: "denied" },
    {
      sentence: "calling an alarm off is blocked",
      request: { action: "cloudwatch:SetAlarmState" },
      expected: "denied",
    },
    {
      sentence: "changing which requests are traced is blocked",
      request: { action: "xray:UpdateSamplingRule" },
      expected: "denied",
    },
    {
      sentence: "cutting the link to those who watch is blocked",
      request: { action: "oam:DeleteLink" },
      expected: "denied",
    },
    {
      sentence: "a role that shared services assume can't alter anything either",
      request: {
        action: "logs:DeleteLogStream",
        context: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/CloudWatch-CrossAccountSharingRole" },
      },
      expected: "denied",
    },
    {
      sentence: "ordinary work passes",
      request: { action: "ec2:RunInstances" },
      expected: "allowed",
    },
    ...exemptionExamples("oam:UpdateLink", {}),
  ],
};
