import { type CompiledStatement, type Condition, foldCase, type TextPattern } from "../policy";
import type { ContextValue, Request } from "./types";

/** Keys whose value is, or holds, the account's number. */
const NUMBER_KEYS = new Set(["aws:principalaccount", "aws:resourceaccount", "aws:principalarn"]);
/** Keys whose value is the account's place in the organization. */
const PATH_KEYS = new Set(["aws:principalorgpaths", "aws:resourceorgpaths"]);

/**
 * Whether a statement's guard can come out differently for two accounts under the same lens. `given`: the keys (lower
 * case) that the lens itself gives, equal for all.
 *
 * Account numbers are twelve digits. A pattern without digits can't tell one from another, so what it answers for one
 * account it answers for all.
 */
export function tellsAccountsApart(statement: CompiledStatement, given: ReadonlySet<string>): boolean {
  const differs = (key: string) => !given.has(key) && (NUMBER_KEYS.has(key) || PATH_KEYS.has(key));
  if (!statement.keys.some(differs)) return false;
  const referred = [
    ...statement.resource.patterns.flatMap((pattern) => ("keys" in pattern ? pattern.keys : [])),
    ...statement.conditions.flatMap(({ variables }) => variables),
  ];
  return referred.some(differs) || statement.conditions.some((one) => differs(one.key) && conditionTellsApart(one));
}

function conditionTellsApart({ key, test }: Condition): boolean {
  if (test.kind === "absence") return false;
  return PATH_KEYS.has(key) || test.kind !== "text" || test.patterns.some(namesDigits);
}

function namesDigits(pattern: TextPattern): boolean {
  return !("glob" in pattern) || pattern.glob.codes.some((code) => code >= 48 && code <= 57);
}

/** An account as examples name it. */
export interface NumberedAccount {
  readonly id: string;
  readonly number: string;
}

/**
 * An example found for one account, for another one that the statements don't tell apart from it: numbers exchanged, and
 * the path in the organization taken from `derived`.
 */
export function exampleFor(
  example: Request,
  from: NumberedAccount,
  to: NumberedAccount & { readonly derived: Readonly<Record<string, ContextValue>> },
  given: ReadonlySet<string>,
): Request {
  const context: Record<string, ContextValue> = {};
  for (const [name, value] of Object.entries(example.context ?? {})) {
    const key = foldCase(name);
    if (given.has(key)) context[name] = value;
    else if (NUMBER_KEYS.has(key) && typeof value === "string")
      context[name] = value.replaceAll(from.number, to.number);
    else if (!PATH_KEYS.has(key)) context[name] = value;
  }
  for (const [name, value] of Object.entries(to.derived))
    if (PATH_KEYS.has(foldCase(name)) && !given.has(foldCase(name))) context[name] = value;
  return { ...example, accountId: to.id, context };
}
