import { type ConditionClause, conditionHolds, type PatternList, resourceMatches } from "../../policy";
import { denialBy, implicitDenialAt } from "../decisions";
import { type Constraint, type Guard, guardMatch, type Knowledge, reduce, worldOf } from "../partial/constraints";
import { withKnownVariables } from "./knownVariables";
import { negationOf } from "./negation";
import type { Requirement, Term } from "./types";

/** What the levels still require of a request, given what is known of it: one requirement for each open constraint. */
export function openRequirements(constraints: readonly Constraint[], knowledge: Knowledge): readonly Requirement[] {
  return constraints.flatMap((constraint): readonly Requirement[] => {
    const open = reduce(constraint, (guard) => guardMatch(guard, knowledge));
    if (open === "kept" || open === "broken") return [];
    const { level, kind, guards } = open;
    if (kind === "an-allow")
      return [{ anyOf: guards.map((guard) => termOf(guard, knowledge)), otherwise: [implicitDenialAt(level)] }];
    return guards.flatMap((guard) => {
      const anyOf = negatedTerms(termOf(guard, knowledge));
      return anyOf === "always" ? [] : [{ anyOf, otherwise: [denialBy(level, guard.rule)] }];
    });
  });
}

/** What a guard asks beyond what is known to hold. */
function termOf({ rule: { statement }, resource }: Guard, knowledge: Knowledge): Term {
  const world = worldOf(resource, knowledge);
  const conditions = statement.conditions.flatMap((condition, index): readonly ConditionClause[] => {
    const written = statement.source.conditions[index];
    return written === undefined || conditionHolds(condition, world) === "yes"
      ? []
      : [{ ...written, values: filledIn(written.values, knowledge) }];
  });
  const { negated, patterns } = statement.source.resources;
  const isOpen = resourceMatches(statement, world) === "maybe";
  return {
    conditions,
    resources: isOpen ? { negated, patterns: filledIn(patterns, knowledge) } : null,
    resource: isOpen ? world.resource : undefined,
  };
}

/** Ways to not fulfil a term: one for each thing that it asks. */
function negatedTerms({ conditions, resources, resource }: Term): readonly Term[] | "always" {
  const ways: Term[] = [];
  for (const condition of conditions) {
    const negated = negationOf(condition);
    if (negated === "always") return "always";
    if (negated !== "never") ways.push({ conditions: negated, resources: null, resource: undefined });
  }
  if (resources === null) return ways;
  const others: PatternList = { ...resources, negated: !resources.negated };
  return [...ways, { conditions: [], resources: others, resource }];
}

function filledIn(texts: readonly string[], knowledge: Knowledge): readonly string[] {
  return texts.flatMap((text) => withKnownVariables(text, (key) => knowledge.valuesOf(key)) ?? []);
}
