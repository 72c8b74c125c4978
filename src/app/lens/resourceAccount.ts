import { isAwsId } from "../../core/design/awsIds";
import { shown } from "../../core/design/labels";
import { accountsUnder } from "../../core/design/queries";
import type { Design } from "../../core/design/types";
import { accountIn } from "../../core/engine";
import { quoted } from "../../core/json/problem";

type ReadAccount =
  /** Null: the account that asks. */
  | { readonly kind: "account"; readonly accountId: string | null }
  | { readonly kind: "problem"; readonly message: string };

/** The account that a typed text names: by its name or id in the design, or by twelve digits outside it. */
export function readResourceAccount(design: Design, typed: string): ReadAccount {
  const text = typed.trim();
  if (text === "") return { kind: "account", accountId: null };
  const named = accountsUnder(design, design.rootId).filter(({ name }) => shown(name) === text);
  const [first, ...twins] = named;
  if (twins.length > 0)
    return { kind: "problem", message: `${named.length} accounts have this name: give the id of one.` };
  const found = first ?? accountIn(design, text);
  if (found !== null) return { kind: "account", accountId: found.id };
  const digits = text.replaceAll(/[\s-]/g, "");
  if (isAwsId("account", digits)) return { kind: "account", accountId: accountIn(design, digits)?.id ?? digits };
  return {
    kind: "problem",
    message: `There is no account ${quoted(text)} in the design. For one outside, give its twelve digits.`,
  };
}

/** "ecommerce-prod"; of an account outside its digits; the id where two accounts have the name. */
export function resourceAccountText(design: Design, accountId: string): string {
  const account = accountIn(design, accountId);
  if (account === null) return shown(accountId);
  const isAlone = accountsUnder(design, design.rootId).filter(({ name }) => name === account.name).length === 1;
  return isAlone ? shown(account.name) : account.id;
}

/** `resourceAccountText`; of an account that was deleted, that it is missing. */
export function ownerText(design: Design, accountId: string): string {
  const text = resourceAccountText(design, accountId);
  return isMissing(design, accountId) ? `the missing account ${text}` : text;
}

/** Whether the id is neither of an account of the design nor, by its digits, of one outside. */
export function isMissing(design: Design, accountId: string): boolean {
  return !isAwsId("account", accountId) && accountIn(design, accountId) === null;
}
