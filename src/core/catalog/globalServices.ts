/** The day on which the list below was checked against its sources. */
export const GLOBAL_SERVICES_DATE = "2026-11-26";

/**
 * Services with one endpoint for the whole partition `aws`, by prefix, with the Region that it stands in: a request to them
 * has this aws:RequestedRegion wherever it was made. Only those of which AWS says so.
 *
 * Sources: IAM User Guide, "AWS: Denies access to AWS based on the requested Region"; whitepaper "AWS Fault Isolation
 * Boundaries", "Global services"; AWS General Reference, "Service endpoints and quotas".
 */
const REGION_OF_GLOBAL_SERVICE: Readonly<Record<string, string>> = {
  ...standingIn("us-east-1", "account budgets ce cloudfront cur iam importexport organizations route53 route53domains"),
  ...standingIn("us-east-1", "savingsplans shield support trustedadvisor waf"),
  ...standingIn("us-west-2", "chatbot devicefarm globalaccelerator networkmanager"),
  ...standingIn("us-west-2", "route53-recovery-control-config route53-recovery-readiness"),
};

export const GLOBAL_SERVICES: readonly string[] = Object.keys(REGION_OF_GLOBAL_SERVICE).sort();

/** The one Region that requests to a service's endpoint have in the partition `aws`; null where the service isn't global. */
export function regionOfGlobalService(prefix: string): string | null {
  const known = prefix.toLowerCase();
  return Object.hasOwn(REGION_OF_GLOBAL_SERVICE, known) ? (REGION_OF_GLOBAL_SERVICE[known] ?? null) : null;
}

function standingIn(region: string, prefixes: string): Readonly<Record<string, string>> {
  return Object.fromEntries(prefixes.split(" ").map((prefix) => [prefix, region]));
}
