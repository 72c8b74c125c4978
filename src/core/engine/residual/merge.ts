import type { ConditionClause, PatternList } from "../../policy";
import type { Decision } from "../types";
import type { Requirement, Residual, Term } from "./types";

/** The same requirements with lists instead of repetition: "a or b" of one key, "neither a nor b" over two requirements. */
export function merged(residual: Residual): Residual {
  const requirements: Requirement[] = [];
  for (const { anyOf, otherwise } of residual) {
    let next: Requirement = { anyOf: mergedTerms(anyOf), otherwise };
    for (let index = 0; index < requirements.length; index++) {
      const both = together(requirements[index], next);
      if (both === null) continue;
      requirements.splice(index, 1);
      next = both;
      index = -1;
    }
    requirements.push(next);
  }
  return requirements;
}

/** One of several values of the same key. */
function mergedTerms(terms: readonly Term[]): readonly Term[] {
  const kept: Term[] = [];
  for (const term of terms) {
    const index = kept.findIndex((other) => eitherOf(other, term) !== null);
    const other = kept[index];
    const either = other === undefined ? null : eitherOf(other, term);
    if (either === null) kept.push(term);
    else kept[index] = either;
  }
  return kept;
}

/** A term that holds where one of the two does; null: there is none in this form. */
function eitherOf(one: Term, other: Term): Term | null {
  if (nameOf(one) === nameOf(other)) return one;
  if (one.resources !== null || other.resources !== null) return eitherResource(one, other);
  const condition = onlyCondition(one);
  const second = onlyCondition(other);
  if (condition === null || second === null || !isOfSameKey(condition, second)) return null;
  const { operator } = condition;
  if (operator.negated || operator.quantifier === "ForAllValues" || operator.comparison === "Null") return null;
  return { ...one, conditions: [withValues(condition, second)] };
}

function eitherResource(one: Term, other: Term): Term | null {
  if (one.resources === null || other.resources === null || one.resource !== other.resource) return null;
  if (one.conditions.length > 0 || other.conditions.length > 0) return null;
  if (one.resources.negated || other.resources.negated) return null;
  return { ...one, resources: { negated: false, patterns: patternsOf(one.resources, other.resources) } };
}

function patternsOf(one: PatternList, other: PatternList): readonly string[] {
  return [...new Set([...one.patterns, ...other.patterns])];
}

/** A requirement that says what both say; null: there is none in this form. */
function together(one: Requirement | undefined, other: Requirement): Requirement | null {
  if (one === undefined) return null;
  const otherwise = distinct([...one.otherwise, ...other.otherwise]);
  const names = new Set(other.anyOf.map(nameOf));
  const common = one.anyOf.filter((term) => names.has(nameOf(term)));
  if (common.length === one.anyOf.length && common.length === other.anyOf.length)
    return { anyOf: one.anyOf, otherwise };
  if (common.length !== one.anyOf.length - 1 || common.length !== other.anyOf.length - 1) return null;
  const own = one.anyOf.find((term) => !names.has(nameOf(term)));
  const ownNames = new Set(one.anyOf.map(nameOf));
  const second = other.anyOf.find((term) => !ownNames.has(nameOf(term)));
  if (own === undefined || second === undefined) return null;
  const neither = neitherOf(own, second);
  return neither === null ? null : { anyOf: one.anyOf.map((term) => (term === own ? neither : term)), otherwise };
}

/** A term that holds where both do: neither this value nor that. */
function neitherOf(one: Term, other: Term): Term | null {
  if (one.resources !== null || other.resources !== null) return neitherResource(one, other);
  const condition = onlyCondition(one);
  const second = onlyCondition(other);
  if (condition === null || second === null || !isOfSameKey(condition, second)) return null;
  const { operator } = condition;
  if (!operator.negated || operator.quantifier === "ForAnyValue") return null;
  return { ...one, conditions: [withValues(condition, second)] };
}

function neitherResource(one: Term, other: Term): Term | null {
  if (one.resources === null || other.resources === null || one.resource !== other.resource) return null;
  if (one.conditions.length > 0 || other.conditions.length > 0) return null;
  if (!one.resources.negated || !other.resources.negated) return null;
  return { ...one, resources: { negated: true, patterns: patternsOf(one.resources, other.resources) } };
}

function onlyCondition({ conditions, resources }: Term): ConditionClause | null {
  return resources === null && conditions.length === 1 ? (conditions[0] ?? null) : null;
}

function isOfSameKey(one: ConditionClause, other: ConditionClause): boolean {
  return one.operator.name === other.operator.name && one.key.toLowerCase() === other.key.toLowerCase();
}

function withValues(one: ConditionClause, other: ConditionClause): ConditionClause {
  return { ...one, values: [...new Set([...one.values, ...other.values])] };
}

function nameOf({ conditions, resources, resource }: Term): string {
  return JSON.stringify([
    conditions.map(({ operator, key, values }) => [operator.name, key.toLowerCase(), values]),
    resources,
    resource,
  ]);
}

function distinct(decisions: readonly Decision[]): readonly Decision[] {
  return [...new Map(decisions.map((decision) => [JSON.stringify(decision), decision])).values()];
}
