import type { Design, NodeId, PolicyId, PolicyType } from "../design/types";
import { compilePolicy, type Match } from "../policy";
import { evaluate } from "./evaluate";
import { decidedVerdict } from "./evaluatePartially";
import { type Inquiry, inquiryOf, isServiceLinkedRole } from "./inquiry";
import type { Level, Rule } from "./levels";
import { Decider } from "./partial/decide";
import { type PartialOptions, partialRequestOf } from "./partialRequest";
import { resourcesOf } from "./request";
import { residualOf } from "./residual/residualOf";
import type { LevelTrace, PolicyTrace, Request, StatementTrace, Trace } from "./types";

export interface TraceOptions extends PartialOptions {
  /** The partial reading instead of the complete one. */
  readonly partial?: boolean;
}

/**
 * The verdict of a request with what every level, policy and statement did, root first, RCP levels after SCP levels.
 *
 * Levels whose policies don't concern the request (see `exemption`) are left out. Of several resources, a statement
 * matches if it does for one; a level passes if all do.
 */
export function trace(design: Design, request: Request, options: TraceOptions = {}): Trace {
  const inquiry = inquiryOf(design, request, options);
  const isPartial = options.partial === true;
  const partial = partialRequestOf(design, request, inquiry, options);
  const isServiceLinked = isServiceLinkedRole(partial.context);
  const levels = isServiceLinked ? [] : [...inquiry.scpLevels, ...inquiry.rcpLevels];
  const decider = isPartial
    ? new Decider(levels, partial.resources, partial.unknowns)
    : new Decider(levels, resourcesOf(request), {
        ...partial.unknowns,
        valuesOf: (key) => partial.context.valuesOf(key) ?? [],
      });
  const verdict = isPartial ? decidedVerdict(inquiry, partial, levels, decider) : evaluate(design, request, options);
  return {
    request,
    verdict,
    residual: verdict.kind === "conditional" ? residualOf(design, request, options) : [],
    levels: levels.map((level) => traceLevel(design, level, decider, options.disabledPolicyIds ?? new Set())),
    exemption: exemptionIn(inquiry, isServiceLinked),
  };
}

function exemptionIn({ exemption }: Inquiry, isServiceLinked: boolean): Trace["exemption"] {
  return exemption ?? (isServiceLinked ? "service-linked-role" : null);
}

function traceLevel(
  design: Design,
  level: Level,
  decider: Decider,
  disabledPolicyIds: ReadonlySet<PolicyId>,
): LevelTrace {
  const { nodeId, policyType } = level;
  const rules = [...level.denies, ...(level.allows ?? [])];
  const policies = policyIdsAt(design, nodeId, policyType).map((policyId): PolicyTrace => {
    const policy = design.policies.get(policyId);
    return {
      policyId,
      statements: rules
        .filter((rule) => rule.policyId === policyId)
        .map((rule) => traceStatement(rule, decider.matchOf(level, rule)))
        .filter(({ match }) => match !== "no")
        .sort((a, b) => a.index - b.index),
      unreadable: policy === undefined || !compilePolicy(policy).readable,
      disabled: disabledPolicyIds.has(policyId),
    };
  });
  return { nodeId, policyType, outcome: outcomeOf(level, decider), policies };
}

function traceStatement({ statement: { index, sid, effect } }: Rule, match: Match): StatementTrace {
  return { index, sid, effect, match };
}

function policyIdsAt(design: Design, nodeId: NodeId, type: PolicyType): readonly PolicyId[] {
  return (design.nodes.get(nodeId)?.policyIds ?? []).filter((id) => design.policies.get(id)?.type === type);
}

function outcomeOf(level: Level, decider: Decider): LevelTrace["outcome"] {
  const denies = decider.statesAt(level, "no-deny");
  if (denies.includes("broken")) return "explicit-deny";
  const allows = decider.statesAt(level, "an-allow");
  if (allows.includes("broken")) return "implicit-deny";
  return [...denies, ...allows].includes("open") ? "conditional" : "passes";
}
