import { type ConditionClause, operatorOf, parseBoolean } from "../../policy";
import { holdsWithoutKey, negationOf } from "./negation";
import type { Requirement, Residual, Term } from "./types";

/**
 * A requirement as people say it. `never`: it passes where none of the terms is fulfilled. `only`: where all of `where` is
 * fulfilled (null: everywhere), it passes only if one of `anyOf` is, or one of `unless`.
 */
export type Phrasing =
  | { readonly kind: "never"; readonly anyOf: readonly Term[] }
  | {
      readonly kind: "only";
      readonly where: Term | null;
      readonly anyOf: readonly Term[];
      /** About who asks, beside other ways to pass. */
      readonly unless: readonly Term[];
    };

/**
 * The requirement without "not … or": "not on instances, or with type t3.micro" is "on instances only with type t3.micro",
 * "the protocol isn't email" alone is "not if the protocol is email". Fulfilled by the same requests.
 */
export function phrasingOf({ anyOf }: Requirement): Phrasing {
  const ways: Term[] = [];
  let where: Term | null = null;
  for (const term of withIfGiven(anyOf)) {
    const opposite = oppositeOf(term);
    const both: Term | null = opposite === null ? null : bothOf(where, opposite);
    if (both === null) ways.push(term);
    else where = both;
  }
  if (ways.length === 0) return { kind: "never", anyOf: where === null ? [] : [where] };
  const others = ways.filter((term) => !isAboutPrincipal(term));
  if (others.length === 0) return { kind: "only", where, anyOf: ways, unless: [] };
  return { kind: "only", where, anyOf: others, unless: ways.filter(isAboutPrincipal) };
}

/** The terms, "it isn't given" and "it is a" of one key being one. */
function withIfGiven(terms: readonly Term[]): readonly Term[] {
  const kept = [...terms];
  for (const term of terms) {
    const [absence, ...more] = term.conditions;
    if (absence === undefined || more.length > 0 || term.resources !== null) continue;
    const index = kept.findIndex(
      ({ conditions, resources }) =>
        resources === null && conditions.length === 1 && conditions.some((one) => ifGiven(absence, one) !== null),
    );
    const both = kept[index]?.conditions.map((one) => ifGiven(absence, one)).find((one) => one !== null);
    if (both === undefined || both === null) continue;
    kept[index] = { conditions: [both], resources: null, resource: undefined };
    kept.splice(kept.indexOf(term), 1);
  }
  return kept;
}

/** "It isn't given" or "it is a" of one key as one condition; null where that isn't what the two say. */
function ifGiven(absence: ConditionClause, condition: ConditionClause): ConditionClause | null {
  if (absence.operator.comparison !== "Null" || absence.key.toLowerCase() !== condition.key.toLowerCase()) return null;
  const isAbsence = absence.values.length > 0 && absence.values.every((value) => parseBoolean(value) === true);
  if (!isAbsence || condition.operator.comparison === "Null" || condition.operator.ifExists) return null;
  return { ...condition, operator: operatorOf({ ...condition.operator, ifExists: true }) };
}

/** The requirements in fewer sentences: what must never be in one, and "only if A" and "only if B" in "only if A and B". */
export function phrasingsOf(residual: Residual): readonly Phrasing[] {
  const phrasings: Phrasing[] = [];
  for (const requirement of residual) {
    const next = phrasingOf(requirement);
    const joint = phrasings.map((one) => joined(one, next));
    const index = joint.findIndex((both) => both !== null);
    phrasings.splice(index === -1 ? phrasings.length : index, 1, joint[index] ?? next);
  }
  return phrasings.sort((one, other) => Number(one.kind === "never") - Number(other.kind === "never"));
}

function joined(one: Phrasing, other: Phrasing): Phrasing | null {
  if (one.kind === "never" || other.kind === "never")
    return one.kind === "never" && other.kind === "never"
      ? { kind: "never", anyOf: [...one.anyOf, ...other.anyOf] }
      : null;
  const isSame = (["where", "unless"] as const).every((part) => nameOf(one[part]) === nameOf(other[part]));
  const [first, ...more] = one.anyOf;
  const [second, ...evenMore] = other.anyOf;
  if (!isSame || first === undefined || second === undefined || more.length > 0 || evenMore.length > 0) return null;
  if (first.resources !== null || second.resources !== null) return null;
  const both = bothOf(first, second);
  return both === null ? null : { ...one, anyOf: [both] };
}

function nameOf(part: Term | readonly Term[] | null): string {
  return JSON.stringify(part, (key, value) => (key === "operator" ? value.name : value));
}

/** A term that is fulfilled where this one isn't, without a "not" of its own; null: there is none that is better said. */
export function oppositeOf({ conditions, resources, resource }: Term): Term | null {
  const [condition, ...more] = conditions;
  if (condition === undefined)
    return resources?.negated ? { conditions: [], resources: { ...resources, negated: false }, resource } : null;
  if (resources !== null || more.length > 0 || !saysNot(condition)) return null;
  const negation = negationOf(condition);
  if (typeof negation === "string" || negation.length !== 1) return null;
  return { conditions: negation, resources: null, resource: undefined };
}

/** Whether a condition is fulfilled by a request without the key, so that what it says is what the key must not be. */
function saysNot({ operator, values }: ConditionClause): boolean {
  if (operator.comparison === "Null") return values.length === 1 && /^true$/i.test(values[0] ?? "");
  return holdsWithoutKey(operator) && (operator.quantifier !== "ForAllValues" || operator.negated);
}

/** A term that is fulfilled where both are; null: none says that. */
function bothOf(one: Term | null, other: Term): Term | null {
  if (one === null) return other;
  if (one.resources !== null && other.resources !== null) return null;
  return {
    conditions: [...one.conditions, ...other.conditions],
    resources: one.resources ?? other.resources,
    resource: one.resource ?? other.resource,
  };
}

function isAboutPrincipal({ conditions, resources }: Term): boolean {
  return resources === null && conditions.length > 0 && conditions.every(isOfPrincipal);
}

function isOfPrincipal({ key }: ConditionClause): boolean {
  return /^aws:(principal(?!isawsservice)|userid$|username$)/i.test(key);
}
