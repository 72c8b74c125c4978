import type { Design } from "../design/types";
import { anyCompletion, evaluate, evaluatePartially, lensRequest } from "../engine";
import type { Request } from "../engine/types";
import { lensOfBreach, type RequirementOptions, standingOf } from "./standing";
import type { Breach, CheckedRequirement, Requirement } from "./types";

/** Whether the design keeps a requirement, with a request for each place where it doesn't. See `standingOf`. */
export function checkRequirement(
  design: Design,
  requirement: Requirement,
  options: RequirementOptions = {},
): CheckedRequirement {
  const { breaches, accountIds } = standingOf(design, requirement, options);
  const failures = breaches.map((breach) => ({
    accountId: breach.accountId,
    action: breach.action,
    request: requestOfBreach(design, requirement, breach, options),
  }));
  const { id, title } = requirement;
  return { id, title, holds: failures.length === 0, failures, accountCount: accountIds.length };
}

/**
 * A whole request that gets the answer which the requirement forbids, as `evaluate` confirms; null where the search for one
 * had to stop. Cost: one partial reading.
 */
export function requestOfBreach(
  design: Design,
  { expect }: Pick<Requirement, "expect">,
  breach: Breach,
  options: RequirementOptions = {},
): Request | null {
  const asked = lensRequest(design, lensOfBreach(design, breach), breach.accountId);
  const { resourceCatalog } = options;
  const partial = { deriveContext: true, ...(resourceCatalog === undefined ? {} : { resourceCatalog }) };
  const verdict = evaluatePartially(design, asked, partial);
  const example =
    verdict.kind === "conditional"
      ? expect === "denied"
        ? verdict.allowedExample
        : verdict.deniedExample
      : anyCompletion(design, asked, partial);
  if (example === null) return null;
  const isDenied = evaluate(design, example).kind === "denied";
  return isDenied === (expect === "allowed") ? example : null;
}
