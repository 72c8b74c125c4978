import type { ConditionClause, PolicyStatement } from "../../policy";
import { anythingBut, conditionWords, resourceWords } from "./conditionWords";
import { oppositeOf } from "./phrasing";
import type { Term } from "./types";
import { joined } from "./words";

/** What a statement asks besides the action: it holds where all of `clauses` do and none of `unless`, on its resources. */
export interface StatementGuard {
  readonly clauses: readonly ConditionClause[];
  readonly unless: readonly ConditionClause[];
}

/** The conditions of a statement without a "not" where that can be said as an exception. */
export function statementGuardOf({ conditions }: Pick<PolicyStatement, "conditions">): StatementGuard {
  const clauses: ConditionClause[] = [];
  const unless: ConditionClause[] = [];
  for (const condition of conditions) {
    const exception = exceptionIn(condition, conditions);
    if (exception === null) clauses.push(condition);
    else unless.push(exception);
  }
  return { clauses, unless };
}

function exceptionIn(condition: ConditionClause, all: readonly ConditionClause[]): ConditionClause | null {
  if (conditionWords(condition).kind === "place" || all.some((other) => anythingBut(other, condition) !== null))
    return null;
  const opposite = oppositeOf({ ...ANYWHERE, conditions: [condition] });
  const [only, ...more] = opposite?.conditions ?? [];
  return only === undefined || more.length > 0 ? null : only;
}

/**
 * Where a statement holds, in words that follow what it does: "on arn:aws:s3:::logs/*", "outside eu-west-1, unless the
 * principal is role/Break-glass"; empty where it holds always.
 */
export function statementGuardText(statement: Pick<PolicyStatement, "conditions" | "resources">): string {
  const { clauses, unless } = statementGuardOf(statement);
  const { resources } = statement;
  const isAnything = !resources.negated && resources.patterns.includes("*");
  const said = saidOf(clauses);
  const places = [
    ...(isAnything ? [] : [resourceWords(resources, undefined).text]),
    ...said.filter(({ kind }) => kind === "place").map(({ text }) => text),
  ];
  const sentences = said.filter(({ kind }) => kind === "sentence").map(({ text }) => text);
  const held = [...places, ...(sentences.length === 0 ? [] : [`if ${joined(sentences)}`])].join(" ");
  if (unless.length === 0) return held;
  const exceptions = `unless ${unless.map(exceptionText).join(", or ")}`;
  return held === "" ? exceptions : `${held}, ${exceptions}`;
}

/** Each condition in words, "it is given" and "it isn't a" of one key together wherever they stand. */
function saidOf(clauses: readonly ConditionClause[]) {
  return clauses.flatMap((clause) => {
    if (clauses.some((other) => anythingBut(clause, other) !== null)) return [];
    const presence = clauses.find((other) => anythingBut(other, clause) !== null);
    return (presence === undefined ? null : anythingBut(presence, clause)) ?? conditionWords(clause);
  });
}

function exceptionText(condition: ConditionClause): string {
  const { kind, text } = conditionWords(condition);
  return kind === "place" ? `the request is ${text}` : text;
}

const ANYWHERE: Pick<Term, "resources" | "resource"> = { resources: null, resource: undefined };
