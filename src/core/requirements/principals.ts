import type { AccountNode, Design } from "../design/types";
import { accountNumberOf } from "../engine";
import { partitionOf } from "../engine/derivedContext";
import { compilePattern, type Glob, globMatches } from "../policy";

/** Names of plain roles, the one of the ordinary question first. */
const ROLES = ["Example", "Ordinary", "Plain", "Somebody", "Worker", "Quux", "Zyx", "JHKV", "0123456789"];

/** The patterns of `except.principals` as they are read against an ARN. */
export function exceptionsIn(patterns: readonly string[]): readonly Glob[] {
  return patterns.flatMap((pattern) => {
    const compiled = compilePattern(pattern, "arn");
    return "glob" in compiled ? [compiled.glob] : [];
  });
}

/** A plain role of the account that is no exception, "role/Example" where that is none; null: every role tried is one. */
export function ordinaryPrincipal(design: Design, account: AccountNode, exceptions: readonly Glob[]): string | null {
  const start = `arn:${partitionOf(design)}:iam::${accountNumberOf(account)}:role/`;
  const name = ROLES.find((role) => !exceptions.some((glob) => globMatches(glob, `${start}${role}`)));
  return name === undefined ? null : `role/${name}`;
}
