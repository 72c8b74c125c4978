import type { PolicyId } from "../../design/types";
import type { CompiledPolicy, Match } from "../../policy";
import type { Rule } from "../levels";
import { ActionSet, addAll, addTo, emptyWords, isEmpty } from "./actionSet";
import { type ActionSpace, actionsNamed } from "./actionSpace";
import type { Circumstances } from "./circumstances";
import type { Shapes } from "./shapes";

/** The actions of a space for which a statement holds for certain, or for some completions only. */
export interface StatementSets {
  readonly rule: Rule;
  readonly certain: ActionSet | null;
  readonly open: ActionSet | null;
}

/** A policy as sets of actions under given circumstances. Null is the empty set. */
export interface PolicySets {
  /** No two policies, and no two states of one policy, have the same number. */
  readonly number: number;
  readonly policyId: PolicyId;
  /** Union of the statements' certain actions. */
  readonly allowed: Uint32Array | null;
  readonly denied: Uint32Array | null;
  readonly allows: readonly StatementSets[];
  readonly denies: readonly StatementSets[];
  /** Those statements tell accounts apart, and are in none of the above. */
  readonly apart: readonly Rule[];
}

/** All that the sets of a policy hang on besides the policy. */
export interface SetContext {
  readonly space: ActionSpace;
  readonly shapes: Shapes;
  readonly circumstances: Circumstances;
  /** Of policies that concern some actions only, those; null: all. */
  readonly concerned: ActionSet | null;
}

let policySetsMade = 0;

export function policySetsOf(policyId: PolicyId, { statements }: CompiledPolicy, context: SetContext): PolicySets {
  const rules = statements.map((statement): Rule => ({ policyId, statement }));
  const isApart = ({ statement }: Rule) =>
    context.circumstances.tellsApart(statement) && actionsNamed(context.space, statement).size > 0;
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
    allowed: unionOf(allows),
    denied: unionOf(denies),
    allows,
    denies,
    apart,
  };
}

function unionOf(sets: readonly StatementSets[]): Uint32Array | null {
  const certain = sets.flatMap((one) => one.certain ?? []);
  const [first] = certain;
  if (first === undefined || certain.length === 1) return first?.words ?? null;
  const words = new Uint32Array(first.words.length);
  for (const set of certain) addAll(words, set.words);
  return words;
}

export function statementSetsOf(rule: Rule, context: SetContext): StatementSets {
  const { statement } = rule;
  const { space, circumstances, concerned } = context;
  const named = actionsNamed(space, statement);
  const actions = concerned === null ? named : named.and(concerned);
  if (isEmpty(actions.words)) return { rule, certain: null, open: null };
  if (circumstances.hangsOnResource(statement)) return setsByShape(rule, actions, context);
  const [anyShape] = context.shapes.all;
  const match: Match = anyShape === undefined ? "no" : circumstances.matchOf(rule, anyShape);
  return { rule, certain: match === "yes" ? actions : null, open: match === "maybe" ? actions : null };
}

function setsByShape(rule: Rule, actions: ActionSet, { space, shapes, circumstances }: SetContext): StatementSets {
  const certain = emptyWords(space.actions.length);
  const open = emptyWords(space.actions.length);
  for (const number of actions.numbers()) {
    const shape = shapes.all[shapes.numbers[number] ?? 0];
    const match = shape === undefined ? "no" : circumstances.matchOf(rule, shape);
    if (match === "yes") addTo(certain, number);
    else if (match === "maybe") addTo(open, number);
  }
  return { rule, certain: setOrNull(certain), open: setOrNull(open) };
}

/** The sets of a statement whose answer is known. */
export function decidedSetsOf(
  rule: Rule,
  match: "yes" | "no",
  space: ActionSpace,
  concerned: ActionSet | null,
): StatementSets {
  const named = actionsNamed(space, rule.statement);
  return { rule, certain: match === "yes" ? (concerned === null ? named : named.and(concerned)) : null, open: null };
}

function setOrNull(words: Uint32Array): ActionSet | null {
  return isEmpty(words) ? null : new ActionSet(words);
}
