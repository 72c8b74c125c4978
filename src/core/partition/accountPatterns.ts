import { isAccount } from "../design/queries";
import type { AccountNode, Design, UseCase } from "../design/types";
import { isRuntime } from "../design/useCases";
import { capitalized } from "../design/useCaseWords";
import { filledAsWhole, filledPattern, slugOf, usualPlan } from "../generator";

/** How the accounts of a design are called: with `{unit}` and `{phase}`, as in a plan of the generator. */
export interface AccountPatterns {
  readonly name: string;
  /** Null where no account has an email to go by. */
  readonly email: string | null;
}

/**
 * The patterns that the accounts with one workload follow, the most frequent first; else the usual name, and an email
 * beside that of `account`, with a tag after the plus: "aws+everything@example.com" gives "aws+{unit}-{phase}@example.com".
 */
export function accountPatternsOf(design: Design, account: AccountNode): AccountPatterns {
  const accounts = [...design.nodes.values()].filter(isAccount);
  const examples = accounts.flatMap((each) => {
    const [useCase, ...more] = each.useCases;
    return useCase !== undefined && more.length === 0 && isRuntime(useCase) ? [{ account: each, useCase }] : [];
  });
  const management = design.nodes.get(design.organization.managementAccountId);
  const email = [account, management, ...accounts].find((each) => each?.kind === "account" && each.email !== undefined);
  return {
    name:
      mostFrequent(examples.flatMap((example) => patternIn(example.account.name, example.useCase))) ??
      usualPlan.namePattern,
    email:
      mostFrequent(examples.flatMap((example) => patternIn(example.account.email ?? "", example.useCase))) ??
      (email?.kind === "account" && email.email !== undefined ? taggedEmail(email.email) : null),
  };
}

/** "ecommerce-prod" for Ecommerce in prod, "Shared Services" for shared services, "ecommerce-delivery" for its pipelines. */
export function accountNameFor({ name }: AccountPatterns, useCase: UseCase): string {
  const parts = slugsOf(useCase);
  return parts === null ? titleOf(useCase.kind) : filled(name, parts);
}

/** The email for the account of a use case; undefined where no pattern is known. */
export function accountEmailFor({ email }: AccountPatterns, useCase: UseCase): string | undefined {
  if (email === null) return undefined;
  const parts = slugsOf(useCase);
  return parts === null ? filledAsWhole(email, slugOf(useCase.kind) || "account") : filled(email, parts);
}

type Slugs = readonly [unit: string, phase: string | null];

/** What stands for unit and phase; null where the account is called by its function. */
function slugsOf({ kind, businessUnit = "", phase = "" }: UseCase): Slugs | null {
  const unit = slugOf(businessUnit);
  const part = kind === "runtime" ? slugOf(phase) : slugOf(kind);
  if (unit !== "") return [unit, part || null];
  return kind === "runtime" ? ["runtime", part || null] : null;
}

function filled(pattern: string, [unit, phase]: Slugs): string {
  return phase === null ? filledAsWhole(pattern, unit) : filledPattern(pattern, unit, phase);
}

/** "Shared Services" of "shared-services". */
function titleOf(kind: string): string {
  const words = kind.split(/[-_\s]+/).filter(Boolean);
  return words.map(capitalized).join(" ") || "Account";
}

function patternIn(text: string, { businessUnit = "", phase = "" }: UseCase): readonly string[] {
  const [unit, part] = [slugOf(businessUnit), slugOf(phase)];
  const lower = text.toLowerCase();
  if (unit === "" || part === "" || !lower.includes(unit)) return [];
  const withUnit = lower.replace(unit, "{unit}");
  const at = withUnit.lastIndexOf(part);
  if (at < 0 || lower !== text) return [];
  return [`${withUnit.slice(0, at)}{phase}${withUnit.slice(at + part.length)}`];
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
  return best?.[0];
}

/** "aws+{unit}-{phase}@example.com" of any address there. */
function taggedEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, at).replace(/\+.*$/, "")}+{unit}-{phase}${email.slice(at)}`;
}
