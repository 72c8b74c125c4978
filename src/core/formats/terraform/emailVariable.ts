import type { AccountNode } from "../../design/types";
import type { TextFile } from "../format";
import { hclAttributes, hclBlock, hclRecord, hclString } from "./hcl";
import { hasAccountEmail } from "./organizationFiles";
import type { References } from "./references";

/** The accounts whose email a person must fill in. */
export function accountsWithoutEmail(accounts: readonly AccountNode[]): readonly AccountNode[] {
  return accounts.filter((account) => !hasAccountEmail(account));
}

/** One variable for all missing emails: its type names the accounts, so that Terraform itself says which one is left out. */
export function emailVariable(accounts: readonly AccountNode[], references: References): string {
  return hclBlock(
    `variable "account_emails"`,
    hclAttributes([
      [
        "description",
        hclString("The email of each account that the design has none for. No other AWS account may use it."),
      ],
      ["type", `object(${hclRecord(accounts.map((account) => [references.nameOf(account), "string"]))})`],
    ]),
    hclBlock(
      "validation",
      hclAttributes([
        [
          "condition",
          `alltrue([for email in values(var.account_emails) : can(regex("^[^\\\\s@]+@[^\\\\s@]+\\\\.[^\\\\s@]+$", email)) && length(email) >= 6 && length(email) <= 64])`,
        ],
        ["error_message", hclString("An account's email has 6 to 64 characters and looks like name@example.com.")],
      ]),
    ),
    hclBlock(
      "validation",
      hclAttributes([
        [
          "condition",
          "length(distinct([for email in values(var.account_emails) : lower(email)])) == length(values(var.account_emails))",
        ],
        ["error_message", hclString("Every account needs an email of its own.")],
      ]),
    ),
  );
}

/** The file to copy and fill in. Terraform refuses the empty texts, so nothing is created by accident. */
export function emailExample(accounts: readonly AccountNode[], references: References): TextFile {
  return {
    path: "terraform.tfvars.example",
    text: `${hclAttributes([["account_emails", hclRecord(accounts.map((account) => [references.nameOf(account), hclString("")]))]])}\n`,
  };
}
