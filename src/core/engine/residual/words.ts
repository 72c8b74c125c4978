import type { ConditionClause } from "../../policy";
import { anythingBut, conditionWords, resourceWords, type Words } from "./conditionWords";
import { type Phrasing, phrasingOf, phrasingsOf } from "./phrasing";
import type { Requirement, Residual, Term } from "./types";

/** "only in us-east-1 or us-west-2, unless the principal is role/Break-glass; not if sns:Protocol is email". */
export function residualText(residual: Residual): string {
  return phrasingsOf(residual).map(phrasingText).join("; ");
}

/** One requirement in words that are true of exactly the requests that fulfil it. */
export function requirementText(requirement: Requirement): string {
  return phrasingText(phrasingOf(requirement));
}

function phrasingText(phrasing: Phrasing): string {
  if (phrasing.kind === "never") return `not ${waysOf(phrasing.anyOf).join(", nor ")}`;
  const { where, anyOf, unless } = phrasing;
  const only = `${where === null ? "" : whereText(where)}only ${waysOf(anyOf).join(", or ")}`;
  return unless.length === 0 ? only : `${only}, unless ${unless.map(conditionsText).join(", or ")}`;
}

/** "on arn:aws:s3:::logs/* ", "where sns:Protocol is email, ". */
function whereText(term: Term): string {
  const { places, sentences } = wordsOf(term);
  return [...places, ...(sentences.length === 0 ? [] : [`where ${joined(sentences)},`]), ""].join(" ");
}

/** "in eu-west-1", "if MFA is present": places first. */
function waysOf(terms: readonly Term[]): readonly string[] {
  const isPlace = (term: Term) => wordsOf(term).places.length > 0;
  return [...terms.filter(isPlace), ...terms.filter((term) => !isPlace(term))].map(wayText);
}

/** "in eu-west-1 if MFA is present and the principal's tag team is a". */
function wayText(term: Term): string {
  const { places, sentences } = wordsOf(term);
  return [...places, ...(sentences.length === 0 ? [] : [`if ${joined(sentences)}`])].join(" ");
}

function conditionsText(term: Term): string {
  return joined(wordsOf(term).sentences);
}

/** "a is b and c is d"; a comma keeps an "or" within its sentence. */
export function joined(sentences: readonly string[]): string {
  return sentences.join(sentences.some((text) => / or /.test(text)) ? ", and " : " and ");
}

interface TermWords {
  readonly places: readonly string[];
  readonly sentences: readonly string[];
}

function wordsOf({ conditions, resources, resource }: Term): TermWords {
  const said = saidOf(conditions);
  const all = resources === null ? said : [...said, resourceWords(resources, resource)];
  const textsOf = (kind: Words["kind"]) => all.filter((words) => words.kind === kind).map(({ text }) => text);
  return { places: textsOf("place"), sentences: textsOf("sentence") };
}

/** Each condition in words; "it is there" and "it isn't a" of one key together. */
function saidOf(conditions: readonly ConditionClause[]): readonly Words[] {
  const [condition, next, ...rest] = conditions;
  if (condition === undefined) return [];
  const together = next === undefined ? null : anythingBut(condition, next);
  if (together !== null) return [together, ...saidOf(rest)];
  return [conditionWords(condition), ...saidOf(conditions.slice(1))];
}
