import { type Policy, type PolicyType, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import type { JsonObject } from "../json/value";
import { type Condition, compileCondition, conditionHolds } from "./condition";
import { compileActionPattern, type Glob, globMatches } from "./glob";
import { readPolicyDocument } from "./readPolicyDocument";
import { compilePattern, type TextPattern, textMatches } from "./textPattern";
import type { PatternList, PolicyStatement } from "./types";
import { allOf, anyOf, type Match, not, type World } from "./world";

/**
 * A statement in two halves, which is the seam for evaluating by sets.
 *
 * `actionMatches(statement, action)` depends on the action's name alone, never on the request: over a numbered catalogue
 * it is one bitset, computed once per policy. All else is the guard, `guardHolds(statement, world)`, which never looks at
 * the action: two actions that the same statements cover share one guard evaluation, and a guard that is `yes` or `no`
 * moves the whole bitset to the certain or to the empty side.
 */
export interface CompiledStatement {
  readonly index: number;
  readonly sid: string | null;
  readonly effect: "Allow" | "Deny";
  readonly action: { readonly negated: boolean; readonly patterns: readonly Glob[] };
  readonly resource: { readonly negated: boolean; readonly patterns: readonly TextPattern[] };
  readonly conditions: readonly Condition[];
  /** The condition keys that the guard reads, policy variables' included, lower case. */
  readonly keys: readonly string[];
  /** The guard holds for some resources only. */
  readonly readsResource: boolean;
  /** What was compiled; its conditions stand in the same order. */
  readonly source: PolicyStatement;
}

export interface CompiledPolicy {
  /** False: there is no document, or it has no one meaning; the policy then allows and denies nothing. */
  readonly readable: boolean;
  readonly statements: readonly CompiledStatement[];
}

const UNREADABLE: CompiledPolicy = { readable: false, statements: [] };
const compiledScps = new WeakMap<JsonObject, CompiledPolicy>();
const compiledRcps = new WeakMap<JsonObject, CompiledPolicy>();

/** The policy ready for evaluation. Compiled once per document object; the cache goes with the document. */
export function compilePolicy(policy: Pick<Policy, "type" | "document">): CompiledPolicy {
  const { type, document } = policy;
  if (document === undefined || !isEvaluated(type)) return UNREADABLE;
  const cache = type === RESOURCE_CONTROL_POLICY ? compiledRcps : compiledScps;
  let compiled = cache.get(document);
  if (compiled === undefined) {
    const { readable, statements } = readPolicyDocument(document, type);
    compiled = readable ? { readable, statements: statements.map(compileStatement) } : UNREADABLE;
    cache.set(document, compiled);
  }
  return compiled;
}

function isEvaluated(type: PolicyType): boolean {
  return type === SERVICE_CONTROL_POLICY || type === RESOURCE_CONTROL_POLICY;
}

export function compileStatement(statement: PolicyStatement): CompiledStatement {
  const conditions = statement.conditions.map(compileCondition);
  const resource = {
    negated: statement.resources.negated,
    patterns: statement.resources.patterns.map((pattern) => compilePattern(pattern, "resource")),
  };
  const resourceKeys = resource.patterns.flatMap((pattern) => ("keys" in pattern ? pattern.keys : []));
  return {
    index: statement.index,
    sid: statement.sid,
    effect: statement.effect,
    action: { negated: statement.actions.negated, patterns: statement.actions.patterns.map(compileActionPattern) },
    resource,
    conditions,
    keys: [...new Set([...conditions.flatMap(({ key, variables }) => [key, ...variables]), ...resourceKeys])],
    readsResource: !coversEveryResource(statement.resources),
    source: statement,
  };
}

function coversEveryResource({ negated, patterns }: PatternList): boolean {
  return !negated && patterns.includes("*");
}

/** Whether the statement speaks of the action. `action` must be in lower case: fold it once, not once a statement. */
export function actionMatches({ action: { negated, patterns } }: CompiledStatement, action: string): boolean {
  return patterns.some((pattern) => globMatches(pattern, action)) !== negated;
}

/** Whether the rest of the statement, its resources and conditions, holds. Never looks at the action. */
export function guardHolds(statement: CompiledStatement, world: World): Match {
  const resource = resourceMatches(statement, world);
  if (resource === "no") return "no";
  const conditions = allOf(statement.conditions, (condition) => conditionHolds(condition, world));
  return conditions === "yes" ? resource : conditions;
}

/** Whether the statement speaks of the resource; `no` and `yes` also where the resource isn't known but cannot matter. */
export function resourceMatches(
  { resource: { negated, patterns }, readsResource }: CompiledStatement,
  world: World,
): Match {
  if (!readsResource) return "yes";
  const { resource } = world;
  const match = anyOf(patterns, (pattern): Match => {
    if (resource !== undefined) return textMatches(pattern, resource, world);
    return "glob" in pattern && pattern.glob.prefix === "" ? "yes" : "maybe";
  });
  return negated ? not(match) : match;
}
