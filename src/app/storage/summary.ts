import type { Design } from "../../core/design/types";
import { counted } from "../../core/words/words";

/** What a list of documents shows of one. */
export interface DocumentSummary {
  readonly name: string;
  readonly accounts: number;
  readonly ous: number;
  readonly policies: number;
  /** The title of the last change that can be undone, null where there is none; absent in older saves. */
  readonly lastChange?: string | null;
  /** Counts up with every opening, so that the newest comes first. */
  readonly order: number;
}

export function summaryOf(design: Design, order: number, lastChange: string | null = null): DocumentSummary {
  let accounts = 0;
  let ous = 0;
  for (const { kind } of design.nodes.values()) {
    if (kind === "account") accounts++;
    if (kind === "ou") ous++;
  }
  return { name: design.name, accounts, ous, policies: design.policies.size, lastChange, order };
}

/** "4 OUs, 11 accounts, 5 policies". */
export function describeCounts({
  ous,
  accounts,
  policies,
}: Pick<DocumentSummary, "ous" | "accounts" | "policies">): string {
  return [counted(ous, "OU"), counted(accounts, "account"), counted(policies, "policy", "policies")].join(", ");
}
