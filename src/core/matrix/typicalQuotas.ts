import { isProductionPhase } from "../design/phases";
import type { Organization } from "../design/types";

/** A quota that every account has for itself in each Region, as AWS gives it to begin with; all can be raised on request. */
export interface AccountQuota {
  /** "Lambda functions at once" */
  readonly title: string;
  /** "{} Lambdas at once": few enough words for a narrow column, with the number in place of the braces. */
  readonly short: string;
  readonly byDefault: number;
  /** Where AWS says so. */
  readonly source: string;
}

/** Three that architects meet first: compute, the way in, and databases. As of November 2026; new accounts may get less. */
export const ACCOUNT_QUOTAS: readonly AccountQuota[] = [
  {
    title: "Lambda functions running at once",
    short: "{} Lambdas at once",
    byDefault: 1_000,
    source: "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html",
  },
  {
    title: "API Gateway requests a second",
    short: "{} API requests/s",
    byDefault: 10_000,
    source: "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
  },
  {
    title: "RDS database instances",
    short: "{} RDS databases",
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

/** "10,000 Lambdas at once", "100,000 API requests/s", "400 RDS databases": the quotas at so many times their defaults. */
export function quotasInShort(factor: number): readonly string[] {
  return ACCOUNT_QUOTAS.map(({ short, byDefault }) => short.replace("{}", amount(byDefault * factor)));
}

/** "AWS’s defaults", "10× AWS’s defaults": what the quotas are, before any figure. */
export function factorInShort(factor: number): string {
  return factor === 1 ? "AWS’s defaults" : `${factor}× AWS’s defaults`;
}

/** "10,000" */
export function amount(count: number): string {
  return count.toLocaleString("en-US");
}
