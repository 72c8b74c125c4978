/**
 * Services that answer from one Region alone, whichever Region one works in, so that `aws:RequestedRegion` is always that.
 * Only those of which all of the service does; STS, S3 or WAF answer from many Regions as well.
 *
 * Source: AWS Fault Isolation Boundaries, "Global services"; IAM User Guide, "aws:RequestedRegion". As of 2026-11.
 */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ["account", "us-east-1"],
  ["cloudfront", "us-east-1"],
  ["iam", "us-east-1"],
  ["organizations", "us-east-1"],
  ["route53", "us-east-1"],
  ["route53domains", "us-east-1"],
  ["shield", "us-east-1"],
  ["globalaccelerator", "us-west-2"],
  ["networkmanager", "us-west-2"],
  ["route53-recovery-control-config", "us-west-2"],
]);

/** The one Region that answers for an action (or a pattern of one service), in the partition `aws`; null: not one alone. */
export function onlyRegionOf(action: string, partition: string): string | null {
  const prefix = action.split(":")[0]?.toLowerCase() ?? "";
  return partition === "aws" ? (REGIONS.get(prefix) ?? null) : null;
}
