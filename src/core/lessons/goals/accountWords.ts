import { labelOf } from "../../design/labels";
import type { AccountNode, Design } from "../../design/types";

/** "ecommerce-dev", "ecommerce-dev and dw-dev", "ecommerce-dev and 4 more": accounts in a message. */
export function accountWords(design: Design, accounts: readonly Pick<AccountNode, "id">[]): string {
  const [first, second] = accounts;
  if (first === undefined) return "no account";
  const name = labelOf(design, first.id);
  if (second === undefined) return name;
  return accounts.length === 2
    ? `${name} and ${labelOf(design, second.id)}`
    : `${name} and ${accounts.length - 1} more`;
}
