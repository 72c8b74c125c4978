import type { AccountNode } from "../../design/types";
import type { TextFile } from "../format";
import { args, type Block, block, code, name, objectType, record, text } from "./blocks";
import { expressionText } from "./hcl";
import { hasAccountEmail } from "./organizationFiles";
import type { Names } from "./references";

/** The accounts whose email a person must fill in. */
export function accountsWithoutEmail(accounts: readonly AccountNode[]): readonly AccountNode[] {
  return accounts.filter((account) => !hasAccountEmail(account));
}

/** One variable for all missing emails: its type names the accounts, so that Terraform itself says which one is left out. */
export function emailVariable(accounts: readonly AccountNode[], names: Names): Block {
  return block(
    "variable",
    ["account_emails"],
    args(
      ["description", text("The email of each account that the design has none for. No other AWS account may use it.")],
      ["type", objectType(accounts.map((account) => [names.of(account), name("string")]))],
    ),
    block(
      "validation",
      [],
      args(
        [
          "condition",
          code(
            `alltrue([for email in values(var.account_emails) : can(regex("^[^\\\\s@]+@[^\\\\s@]+\\\\.[^\\\\s@]+$", email)) && length(email) >= 6 && length(email) <= 64])`,
          ),
        ],
        ["error_message", text("An account's email has 6 to 64 characters and looks like name@example.com.")],
      ),
    ),
    block(
      "validation",
      [],
      args(
        [
          "condition",
          code(
            "length(distinct([for email in values(var.account_emails) : lower(email)])) == length(values(var.account_emails))",
          ),
        ],
        ["error_message", text("Every account needs an email of its own.")],
      ),
    ),
  );
}

/** The file to copy and fill in. Terraform refuses the empty texts, so nothing is created by accident. */
export function emailExample(accounts: readonly AccountNode[], names: Names): TextFile {
  const fields = record(accounts.map((account) => [names.of(account), text("")]));
  return { path: "terraform.tfvars.example", text: `account_emails = ${expressionText(fields)}\n` };
}
