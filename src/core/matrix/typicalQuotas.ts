import { isProductionPhase } from "../design/phases";
import type { Organization } from "../design/types";

/** A quota that every account has for itself in each Region, as AWS gives it to begin with; all can be raised on request. */
export interface AccountQuota {
  /** "Lambda functions at once" */
  readonly title: string;
  /** "Lambda {}": the short form, with the number in place of the braces. */
  readonly short: string;
  readonly byDefault: number;
  /** Where AWS says so. */
  readonly source: string;
}

/** Three that architects meet first: compute, the way in, and databases. As of November 2026; new accounts may get less. */
export const ACCOUNT_QUOTAS: readonly AccountQuota[] = [
  {
    title: "Lambda functions running at once",
    short: "Lambda {}",
    byDefault: 1_000,
    source: "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html",
  },
  {
    title: "API Gateway requests a second",
    short: "API {}/s",
    byDefault: 10_000,
    source: "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
  },
  {
    title: "RDS database instances",
    short: "RDS {}",
    byDefault: 40,
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html",
  },
];

/**
 * How many times AWS's defaults a phase's accounts typically have: production ten times, as it carries the customers, the others
 * once. A rule of thumb for a first talk, not a figure of AWS's: what really holds is noted by people.
 */
export function typicalFactor(organization: Pick<Organization, "phases">, phase: string): 1 | 10 {
  return isProductionPhase(organization, phase) ? 10 : 1;
}

/** "Lambda 1,000, API 10,000/s, RDS 40": the quotas at so many times their defaults, in one line. */
export function quotasInShort(factor: number): string {
  return ACCOUNT_QUOTAS.map(({ short, byDefault }) => short.replace("{}", amount(byDefault * factor))).join(", ");
}

/** "10,000" */
export function amount(count: number): string {
  return count.toLocaleString("en-US");
}
