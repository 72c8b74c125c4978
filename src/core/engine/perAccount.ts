import { type CompiledStatement, type Condition, foldCase, type TextPattern } from "../policy";

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

/** An account as requests name it. */
export interface NumberedAccount {
  readonly id: string;
  readonly number: string;
  /** Its keys of `organizationPathsOf`. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

/** What is known of `to`'s keys, from what is known of `from`'s under the same lens. */
export function knownFor(
  valuesOf: (key: string) => readonly string[] | undefined,
  from: NumberedAccount,
  to: NumberedAccount,
  given: ReadonlySet<string>,
): (key: string) => readonly string[] | undefined {
  const paths = new Map(Object.entries(to.paths).map(([name, values]) => [foldCase(name), values]));
  return (key) => {
    if (given.has(key)) return valuesOf(key);
    if (PATH_KEYS.has(key)) return paths.get(key);
    const values = valuesOf(key);
    return NUMBER_KEYS.has(key) ? values?.map((value) => value.replaceAll(from.number, to.number)) : values;
  };
}
