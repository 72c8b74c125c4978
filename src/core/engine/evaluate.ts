import type { Design } from "../design/types";
import { guardHolds, type World } from "../policy";
import { completeWorld, KnownContext } from "./context";
import { denialBy, implicitDenialAt } from "./decisions";
import { deriveContext } from "./derivedContext";
import { type EvaluationOptions, inquiryOf, isServiceLinkedRole, verdictWithoutScps } from "./inquiry";
import type { Level, Rule } from "./levels";
import { resourcesOf } from "./request";
import type { CompleteVerdict, Decision, Request } from "./types";

const ALLOWED: CompleteVerdict = { kind: "allowed" };
const EXEMPT: CompleteVerdict = { kind: "exempt" };

/**
 * The complete reading of a request: a key that isn't given is absent, a resource that isn't given is `*`.
 *
 * Every level from the root to the principal's account needs a statement that allows, and no statement may deny; each of
 * several resources must pass. Resource control policies on the resource's path deny whoever asks. `decidedBy` has an
 * entry for each statement that denies and each level without an allow, root first, RCPs after SCPs.
 * Accounts that the design doesn't have are outside the organization.
 * Sources: AWS Organizations User Guide, "SCP evaluation", "Resource control policies".
 */
export function evaluate(design: Design, request: Request, options: EvaluationOptions = {}): CompleteVerdict {
  const inquiry = inquiryOf(design, request, options);
  const given = request.context ?? {};
  const derived = options.deriveContext === true ? deriveContext(design, request, inquiry).known : {};
  const context = new KnownContext(derived, given);
  if (isServiceLinkedRole(context)) return EXEMPT;
  const decidedBy = decisionsIn([...inquiry.scpLevels, ...inquiry.rcpLevels], context, resourcesOf(request));
  if (decidedBy.length > 0) return { kind: "denied", decidedBy };
  return inquiry.exemption !== null && verdictWithoutScps(inquiry.exemption) === "exempt" ? EXEMPT : ALLOWED;
}

/** What denies a request at these levels in the complete reading; none where it passes. */
export function decisionsIn(
  levels: readonly Level[],
  context: KnownContext,
  resources: readonly string[],
): readonly Decision[] {
  const worlds = resources.map((resource) => completeWorld(context, resource));
  return levels.flatMap((level) => decisionsAt(level, worlds));
}

function decisionsAt(level: Level, worlds: readonly World[]): readonly Decision[] {
  const holds = (rule: Rule, world: World) => guardHolds(rule.statement, world) === "yes";
  const denies = level.denies
    .filter((rule) => worlds.some((world) => holds(rule, world)))
    .map((rule) => denialBy(level, rule));
  const { allows } = level;
  const isAllowed = allows === null || worlds.every((world) => allows.some((rule) => holds(rule, world)));
  return isAllowed ? denies : [...denies, implicitDenialAt(level)];
}
