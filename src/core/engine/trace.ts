import type { Design, NodeId, PolicyId } from "../design/types";
import { compilePolicy, guardHolds, type Match, type World } from "../policy";
import { KnownContext } from "./context";
import { deriveContext } from "./derivedContext";
import { evaluate, resourcesOf } from "./evaluate";
import { evaluatePartially } from "./evaluatePartially";
import { type EvaluationOptions, type Inquiry, inquiryOf, isServiceLinkedRole } from "./inquiry";
import type { Level } from "./levels";
import type { LevelTrace, PolicyTrace, Request, StatementTrace, Trace } from "./types";

export interface TraceOptions extends EvaluationOptions {
  /** The partial reading instead of the complete one. */
  readonly partial?: boolean;
}

/** The verdict of a request with what every level, policy and statement did. */
export function trace(design: Design, request: Request, options: TraceOptions = {}): Trace {
  const inquiry = inquiryOf(design, request, options);
  const given = request.context ?? {};
  const derived =
    options.deriveContext === true
      ? deriveContext(design, inquiry.principal, inquiry.resourceAccount, given).known
      : {};
  const context = new KnownContext(derived, given);
  const worlds = worldsOf(request, context, options.partial === true);
  const serviceLinked = isServiceLinkedRole(context);
  const levels = serviceLinked ? [] : [...inquiry.scpLevels, ...inquiry.rcpLevels];
  return {
    request,
    verdict:
      options.partial === true ? evaluatePartially(design, request, options) : evaluate(design, request, options),
    levels: levels.map((level) => traceLevel(design, level, worlds, options)),
    exemption: exemptionIn(inquiry, serviceLinked),
  };
}

function exemptionIn(inquiry: Inquiry, serviceLinked: boolean): Trace["exemption"] {
  return inquiry.exemption ?? (serviceLinked ? "service-linked-role" : null);
}

function worldsOf(request: Request, context: KnownContext, partial: boolean): readonly World[] {
  const resources = partial && request.resource === undefined ? [undefined] : resourcesOf(request);
  return resources.map((resource) => ({
    valuesOf: (key) => context.valuesOf(key) ?? (partial ? undefined : []),
    resource,
  }));
}

function traceLevel(design: Design, level: Level, worlds: readonly World[], options: TraceOptions): LevelTrace {
  const rules = [...level.denies, ...(level.allows ?? [])];
  const matchOf = (statement: (typeof rules)[number]["statement"]): Match => {
    const matches = worlds.map((world) => guardHolds(statement, world));
    return matches.includes("yes") ? "yes" : matches.includes("maybe") ? "maybe" : "no";
  };
  const matches = new Map(rules.map(({ statement }) => [statement, matchOf(statement)]));
  const policies = policyIdsAt(design, level.nodeId, level.policyType).map((policyId): PolicyTrace => {
    const statements = rules
      .filter((rule) => rule.policyId === policyId)
      .map(({ statement }): StatementTrace => {
        const { index, sid, effect } = statement;
        return { index, sid, effect, match: matches.get(statement) ?? "no" };
      })
      .filter(({ match }) => match !== "no")
      .sort((a, b) => a.index - b.index);
    const policy = design.policies.get(policyId);
    const unreadable = policy === undefined || !compilePolicy(policy).readable;
    return { policyId, statements, unreadable, disabled: options.disabledPolicyIds?.has(policyId) ?? false };
  });
  return { nodeId: level.nodeId, policyType: level.policyType, outcome: outcomeOf(level, worlds), policies };
}

function policyIdsAt(design: Design, nodeId: NodeId, type: string): readonly PolicyId[] {
  return (design.nodes.get(nodeId)?.policyIds ?? []).filter((id) => design.policies.get(id)?.type === type);
}

function outcomeOf({ denies, allows }: Level, worlds: readonly World[]): LevelTrace["outcome"] {
  const matchesOf = (world: World, rules: Level["denies"]) =>
    rules.map(({ statement }) => guardHolds(statement, world));
  const denyMatches = worlds.flatMap((world) => matchesOf(world, denies));
  if (denyMatches.includes("yes")) return "explicit-deny";
  const allowMatches = allows === null ? [] : worlds.map((world) => matchesOf(world, allows));
  if (allowMatches.some((matches) => matches.every((match) => match === "no"))) return "implicit-deny";
  const isSure = allowMatches.every((matches) => matches.includes("yes")) && !denyMatches.includes("maybe");
  return isSure ? "passes" : "conditional";
}
