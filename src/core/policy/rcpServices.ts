/** The day of the list below. */
export const RCP_SERVICES_DATE = "2026-09-26";

/**
 * The service prefixes that resource control policies cover, as of 26 September 2026.
 * Source: AWS Organizations User Guide, "Resource control policies", "List of AWS services that support RCPs".
 */
const RCP_SERVICE_PREFIXES: ReadonlySet<string> = new Set(
  `appstream dsql clouddirectory cloudfront cloudsearch logs networkmonitor cognito-identity cognito-idp comprehend
  comprehendmedical firehose dynamodb dax autoscaling ecr ecr-public gamelift inspector-scan kendra kinesisvideo memorydb
  aoss personalize polly s3 swf sqs textract timestream-influxdb transcribe translate workspaces appconfig
  autoscaling-plans budgets servicediscovery cloudtrail-data codeartifact codebuild codecommit codepipeline
  compute-optimizer cost-optimization-hub events fms fis health rolesanywhere kms opensearch pricing pca-connector-ad
  resource-groups secretsmanager sts signin support transfer notifications wafv2 xray`.split(/\s+/),
);

export const RCP_SERVICE_COUNT = RCP_SERVICE_PREFIXES.size;

/** Whether RCPs cover the service: `prefix` is what stands before the colon of an action, in lower case. */
export function isRcpService(prefix: string): boolean {
  return RCP_SERVICE_PREFIXES.has(prefix);
}

/** Whether RCPs can filter the action (lower case): covered services' actions but `kms:RetireGrant`. */
export function isRcpAction(action: string): boolean {
  return isRcpService(action.slice(0, Math.max(0, action.indexOf(":")))) && action !== "kms:retiregrant";
}
