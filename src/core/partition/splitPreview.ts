import { isInProduction } from "../design/collisions";
import { labelOf, policyLabelOf } from "../design/labels";
import { isManagementAccount, nodeOf } from "../design/queries";
import type { Design } from "../design/types";
import { allInWords, capitalized, inWords } from "../design/useCaseWords";
import { treeOfAdditions } from "../generator";
import { accountsOf, type SplitAccount, type SplitProposal } from "./split";

/** A line of the tree after the split. */
export type SplitLine =
  | { readonly kind: "container"; readonly depth: number; readonly name: string; readonly isNew: boolean }
  | {
      readonly kind: "account";
      readonly depth: number;
      readonly account: SplitAccount;
      /** Its place among the accounts of the proposal. */
      readonly index: number;
      /** "Ecommerce in prod" */
      readonly serves: string;
      readonly state: "new" | "stays" | "moves";
    };

export interface SplitPreview {
  /** The root, the OUs and accounts that the split touches; depth first. */
  readonly lines: readonly SplitLine[];
  /** What to know about guardrails, a sentence each. */
  readonly notes: readonly string[];
}

/** What a split would leave, as a tree, with what becomes of the policies. */
export function splitPreview(design: Design, proposal: SplitProposal): SplitPreview {
  const accounts = accountsOf(proposal);
  const lines = treeOfAdditions<SplitAccount>(design, proposal.nodes).map(({ depth, place }): SplitLine => {
    if (typeof place === "string") return { kind: "container", depth, name: nodeOf(design, place).name, isNew: false };
    if (place.kind === "ou") return { kind: "container", depth, name: place.name, isNew: true };
    const serves = place.useCases.length === 0 ? "no use case" : [...new Set(place.useCases.map(inWords))].join(", ");
    return {
      kind: "account",
      depth,
      account: place,
      index: accounts.indexOf(place),
      serves,
      state: stateOf(design, place),
    };
  });
  return { lines, notes: notesOf(design, proposal) };
}

function stateOf(design: Design, { accountId, parent }: SplitAccount): "new" | "stays" | "moves" {
  if (accountId === null) return "new";
  return design.parentIds.get(accountId) === parent ? "stays" : "moves";
}

function notesOf(design: Design, proposal: SplitProposal): readonly string[] {
  const name = labelOf(design, proposal.accountId);
  if (isManagementAccount(design, proposal.accountId)) {
    const moving = accountsOf(proposal).flatMap(({ accountId, useCases }) => (accountId === null ? useCases : []));
    const live = moving.filter((useCase) => isInProduction(design.organization, useCase));
    return [
      ...(live.length === 0
        ? []
        : [
            `${capitalized(allInWords(live))} must move as well, with all data: nothing but management may stay in the management account.`,
          ]),
      `No policy has bound what was in ${name}. From now on SCPs bind it: those of the OUs that it comes into.`,
    ];
  }
  const accounts = accountsOf(proposal).filter(
    ({ accountId }) => accountId === null || accountId === proposal.accountId,
  );
  const own = accounts.find(({ accountId }) => accountId === null)?.guardrails;
  const copied = (own?.policyIds ?? []).filter((id) => !own?.inheritedIds.includes(id));
  const inherited = [...new Set(accounts.flatMap(({ guardrails }) => guardrails.inheritedIds))];
  const lists = [...new Set(accounts.flatMap(({ guardrails }) => guardrails.allowListIds))];
  const listed = (ids: typeof inherited) => ids.map((id) => policyLabelOf(design, id)).join(", ");
  return [
    ...(copied.length === 0
      ? []
      : [
          `Every new account has the policies of ${name}: ${listed(copied)}. So nobody gains a permission by the split.`,
        ]),
    ...(inherited.length === 0
      ? []
      : [`${listed(inherited)}, which ${name} inherits, is attached to the accounts that leave its OU.`]),
    ...lists.map(
      (id) =>
        `${labelOf(design, id)} lets through only what its policies list. This doesn’t go with accounts that leave it: attach a list of their own where they need one.`,
    ),
  ];
}
