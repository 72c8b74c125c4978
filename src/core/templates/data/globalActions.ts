/**
 * The actions that AWS itself leaves out of its "Deny access to AWS based on the requested AWS Region" control: services
 * with one endpoint for the whole world, and single actions that consoles call in a fixed Region.
 *
 * Some whole services in it, such as acm, config and kms, are regional too: AWS exempts them because a global service
 * needs part of them.
 *
 * Source: AWS Control Tower Controls Reference, statement GRREGIONDENY.
 */
export const globalActions = {
  date: "2026-11-23",
  source: "https://docs.aws.amazon.com/controltower/latest/controlreference/primary-region-deny-policy.html",
  actions: [
    ...everythingIn("a4b access-analyzer account acm activate artifact aws-marketplace aws-marketplace-management"),
    ...everythingIn("aws-portal billing billingconductor budgets ce chatbot chime cloudfront compute-optimizer config"),
    ...everythingIn("consoleapp consolidatedbilling cur devicefarm directconnect ecr-public fms freetier"),
    ...everythingIn("globalaccelerator health iam importexport invoicing iq kms mobileanalytics networkmanager"),
    ...everythingIn("notifications notifications-contacts organizations payments pricing resource-explorer-2 route53"),
    ...everythingIn("route53-recovery-cluster route53-recovery-control-config route53-recovery-readiness"),
    ...everythingIn("route53domains savingsplans shield sso sts support supportapp supportplans sustainability tax"),
    ...everythingIn("trustedadvisor waf waf-regional wafv2"),
    "cloudtrail:LookupEvents",
    "datapipeline:GetAccountLimits",
    "ec2:DescribeRegions",
    "ec2:DescribeTransitGateways",
    "ec2:DescribeVpnGateways",
    "license-manager:ListReceivedLicenses",
    "lightsail:Get*",
    "quicksight:DescribeAccountSubscription",
    "s3:CreateMultiRegionAccessPoint",
    "s3:DeleteMultiRegionAccessPoint",
    "s3:DescribeMultiRegionAccessPointOperation",
    "s3:GetAccountPublicAccessBlock",
    "s3:GetBucketLocation",
    "s3:GetBucketPolicyStatus",
    "s3:GetBucketPublicAccessBlock",
    "s3:GetMultiRegionAccessPoint",
    "s3:GetMultiRegionAccessPointPolicy",
    "s3:GetMultiRegionAccessPointPolicyStatus",
    "s3:GetStorageLensConfiguration",
    "s3:GetStorageLensDashboard",
    "s3:ListAllMyBuckets",
    "s3:ListMultiRegionAccessPoints",
    "s3:ListStorageLensConfigurations",
    "s3:PutAccountPublicAccessBlock",
    "s3:PutMultiRegionAccessPointPolicy",
    "tag:GetResources",
    "vendor-insights:ListEntitledSecurityProfiles",
  ],
} as const satisfies { date: string; source: string; actions: readonly string[] };

function everythingIn(servicePrefixes: string): readonly string[] {
  return servicePrefixes.split(" ").map((prefix) => `${prefix}:*`);
}
