import type { PolicyId } from "../../design/types";
import type { CompiledPolicy, Match } from "../../policy";
import type { Rule } from "../levels";
import type { ActionClasses } from "./actionClasses";
import type { Circumstances } from "./circumstances";
import {
  addClass,
  type ClassSet,
  emptySet,
  forEachClass,
  intersection,
  isEmptySet,
  nullIfEmpty,
  unionOf,
} from "./classSet";

/** The classes of actions for which a statement holds for certain, or for some completions only. Null is the empty set. */
export interface StatementSets {
  readonly rule: Rule;
  readonly certain: ClassSet | null;
  readonly open: ClassSet | null;
}

/** A policy as sets of classes of actions under given circumstances. Null is the empty set. */
export interface PolicySets {
  /** No two have the same. */
  readonly number: number;
  readonly policyId: PolicyId;
  /** Union of the statements' certain classes. */
  readonly allowed: ClassSet | null;
  readonly denied: ClassSet | null;
  readonly allows: readonly StatementSets[];
  readonly denies: readonly StatementSets[];
  /** Those statements tell accounts apart, and are in none of the above. */
  readonly apart: readonly Rule[];
}

/** All that the sets of a policy hang on besides the policy. */
export interface SetContext {
  readonly classes: ActionClasses;
  readonly circumstances: Circumstances;
  /** Of policies that concern some actions only, their classes; null: all. */
  readonly concerned: ClassSet | null;
}

let policySetsMade = 0;

export function policySetsOf(policyId: PolicyId, { statements }: CompiledPolicy, context: SetContext): PolicySets {
  const rules = statements.map((statement): Rule => ({ policyId, statement }));
  const isApart = ({ statement }: Rule) =>
    context.circumstances.tellsApart(statement) && !isEmptySet(context.classes.named(statement));
  return setsOfRules(
    policyId,
    rules.filter((rule) => !isApart(rule)).map((rule) => statementSetsOf(rule, context)),
    rules.filter(isApart),
  );
}

export function setsOfRules(
  policyId: PolicyId,
  sets: readonly StatementSets[],
  apart: readonly Rule[] = [],
): PolicySets {
  const some = sets.filter(({ certain, open }) => certain !== null || open !== null);
  const allows = some.filter(({ rule }) => rule.statement.effect === "Allow");
  const denies = some.filter(({ rule }) => rule.statement.effect === "Deny");
  policySetsMade++;
  return {
    number: policySetsMade,
    policyId,
    allowed: certainOf(allows),
    denied: certainOf(denies),
    allows,
    denies,
    apart,
  };
}

function certainOf(sets: readonly StatementSets[]): ClassSet | null {
  return unionOf(sets.map(({ certain }) => certain));
}

export function statementSetsOf(rule: Rule, context: SetContext): StatementSets {
  const { statement } = rule;
  const { classes, circumstances } = context;
  const named = namedBy(rule, context);
  if (named === null) return { rule, certain: null, open: null };
  if (circumstances.hangsOnResource(statement)) return setsByShape(rule, named, context);
  const [anyShape] = classes.shapes.all;
  const match: Match = anyShape === undefined ? "no" : circumstances.matchOf(rule, anyShape);
  return { rule, certain: match === "yes" ? named : null, open: match === "maybe" ? named : null };
}

/** The sets of a statement whose answer is known. */
export function decidedSetsOf(rule: Rule, match: "yes" | "no", context: SetContext): StatementSets {
  return { rule, certain: match === "yes" ? namedBy(rule, context) : null, open: null };
}

function namedBy({ statement }: Rule, { classes, concerned }: SetContext): ClassSet | null {
  const named = classes.named(statement);
  return nullIfEmpty(concerned === null ? named : intersection(named, concerned));
}

function setsByShape(rule: Rule, named: ClassSet, { classes, circumstances }: SetContext): StatementSets {
  const { shapes, examples, count } = classes;
  const certain = emptySet(count);
  const open = emptySet(count);
  forEachClass(named, (number) => {
    const shape = shapes.all[shapes.numbers[examples[number] ?? 0] ?? 0];
    const match = shape === undefined ? "no" : circumstances.matchOf(rule, shape);
    if (match === "yes") addClass(certain, number);
    else if (match === "maybe") addClass(open, number);
  });
  return { rule, certain: nullIfEmpty(certain), open: nullIfEmpty(open) };
}
