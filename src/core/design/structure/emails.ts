import { quoted } from "../../json/problem";
import { describeNode } from "../labels";
import { isAccount, nodesInOrder } from "../queries";
import type { AccountNode, Design } from "../types";
import { aboutNode, type DesignProblem } from "./designProblem";

const ADDRESS = /^(?!\.)[!#$*+\-./0-9=?A-Z^_`a-z{}~]+@(?![-.])[A-Za-z0-9.-]*[A-Za-z0-9]\.[A-Za-z0-9.-]*[A-Za-z0-9]$/;

/** Whether AWS takes the address for an account. Source: AWS Organizations API reference, CreateAccount, "Email". */
export function isAccountEmail(text: string): boolean {
  return text.length >= 6 && text.length <= 64 && ADDRESS.test(text);
}

/** An email that AWS doesn't take. A missing one is no problem here: exports ask for it. */
export function emailShape(account: AccountNode): readonly DesignProblem[] {
  if (account.email === undefined || isAccountEmail(account.email)) return [];
  return [
    aboutNode(account.id, {
      code: "email-shape",
      message: `The ${describeNode(account)} has an email that AWS doesn't take: ${quoted(account.email)}.`,
      remedy: "Write an address of 6 to 64 plain characters with one @ and a domain with a dot.",
    }),
  ];
}

/** Every account whose email another one before it has already; letter case doesn't count. */
export function twinEmails(design: Design): readonly DesignProblem[] {
  const ownerByEmail = new Map<string, AccountNode>();
  return nodesInOrder(design)
    .filter(isAccount)
    .flatMap((account) => {
      if (account.email === undefined) return [];
      const owner = ownerByEmail.get(account.email.toLowerCase());
      if (owner !== undefined) return [emailTaken(account, owner)];
      ownerByEmail.set(account.email.toLowerCase(), account);
      return [];
    });
}

/** The account's email where another one has the same. */
export function twinEmail(design: Design, account: AccountNode): readonly DesignProblem[] {
  const email = account.email?.toLowerCase();
  if (email === undefined) return [];
  for (const node of design.nodes.values())
    if (node.kind === "account" && node.id !== account.id && node.email?.toLowerCase() === email)
      return [emailTaken(account, node)];
  return [];
}

function emailTaken(account: AccountNode, owner: AccountNode): DesignProblem {
  return aboutNode(account.id, {
    code: "email-taken",
    message: `The ${describeNode(account)} has the email of the ${describeNode(owner)}: ${quoted(account.email ?? "")}.`,
    remedy: "Give each account an address of its own.",
  });
}
