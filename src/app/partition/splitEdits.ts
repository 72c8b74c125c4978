import { accountsOf, type SplitProposal } from "../../core/partition";

/** What a person has typed for an account of a proposal. */
export interface AccountEdit {
  readonly name?: string;
  readonly email?: string;
}
/** By the account's place among those of the proposal. */
export type AccountEdits = ReadonlyMap<number, AccountEdit>;

/** The proposal with the names and emails as typed; an emptied email is none. */
export function withEdits(proposal: SplitProposal, edits: AccountEdits): SplitProposal {
  const accounts = accountsOf(proposal);
  const nodes = proposal.nodes.map((node) => {
    if (node.kind !== "account") return node;
    const { name = node.name, email = node.email } = edits.get(accounts.indexOf(node)) ?? {};
    return { ...node, name, email: email?.trim() === "" ? undefined : email };
  });
  return { ...proposal, nodes };
}
