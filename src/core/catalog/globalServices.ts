/** The day on which the list below was checked against its sources. */
export const GLOBAL_SERVICES_DATE = "2026-11-26";

/**
 * Services that answer from one Region alone, whichever Region one works in, so that `aws:RequestedRegion` is always that.
 * Only those of which all of the service does; STS, S3 or Support answer from several Regions as well.
 *
 * Sources: whitepaper "AWS Fault Isolation Boundaries", "Global services"; IAM User Guide, "AWS: Denies access to AWS based on
 * the requested Region"; AWS General Reference, "Service endpoints and quotas".
 */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ...answeringFrom("us-east-1", "account budgets ce cloudfront cur iam importexport organizations route53"),
  ...answeringFrom("us-east-1", "route53domains savingsplans shield waf"),
  ...answeringFrom("us-west-2", "devicefarm globalaccelerator networkmanager"),
  ...answeringFrom("us-west-2", "route53-recovery-control-config route53-recovery-readiness"),
]);

/** Their prefixes. */
export const GLOBAL_SERVICES: readonly string[] = [...REGIONS.keys()].sort();

/** The one Region that answers for an action (or a pattern of one service), in the partition `aws`; null: not one alone. */
export function onlyRegionOf(action: string, partition: string): string | null {
  const prefix = action.split(":")[0]?.toLowerCase() ?? "";
  return partition === "aws" ? (REGIONS.get(prefix) ?? null) : null;
}

function answeringFrom(region: string, prefixes: string): readonly (readonly [string, string])[] {
  return prefixes.split(" ").map((prefix) => [prefix, region]);
}
