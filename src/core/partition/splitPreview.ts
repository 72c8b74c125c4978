import { isInProduction } from "../design/collisions";
import { labelOf, policyLabelOf, shown } from "../design/labels";
import { isManagementAccount, nodeOf } from "../design/queries";
import type { Design, PolicyId } from "../design/types";
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
      readonly state: SplitState;
      /** The OU or root that it comes into. */
      readonly parentName: string;
      /** What an account that is there is called now, where that is to change; null: its name stays. */
      readonly nameBefore: string | null;
    };

/** `stays`, `moves`: the account that is split; `there`: another one that takes a use case over. */
export type SplitState = "new" | "stays" | "moves" | "there";

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
      state: stateOf(design, proposal, place),
      parentName: typeof place.parent === "string" ? nodeOf(design, place.parent).name : place.parent.name,
      nameBefore: nameBefore(design, place),
    };
  });
  return { lines, notes: notesOf(design, proposal) };
}

function nameBefore(design: Design, { accountId, name }: SplitAccount): string | null {
  const before = accountId === null ? name : nodeOf(design, accountId).name;
  return before === name ? null : before;
}

function stateOf(design: Design, proposal: SplitProposal, { accountId, parent }: SplitAccount): SplitState {
  if (accountId === null) return "new";
  if (accountId !== proposal.accountId) return "there";
  return design.parentIds.get(accountId) === parent ? "stays" : "moves";
}

function notesOf(design: Design, proposal: SplitProposal): readonly string[] {
  const there = accountsOf(proposal).filter((account) => stateOf(design, proposal, account) === "there");
  return [
    ...(isManagementAccount(design, proposal.accountId) ? notesOfManagement : notesOfMember)(design, proposal),
    ...there.map(({ name }) => `${shown(name)} is there already and keeps the policies that it has.`),
  ];
}

function notesOfManagement(design: Design, proposal: SplitProposal): readonly string[] {
  const moving = accountsOf(proposal).filter(({ accountId }) => accountId !== proposal.accountId);
  const live = moving
    .flatMap(({ useCases }) => useCases)
    .filter((useCase) => isInProduction(design.organization, useCase));
  return [
    ...(live.length === 0
      ? []
      : [
          `${capitalized(allInWords(live))} must move as well, with all data: nothing but management may stay in the management account.`,
        ]),
    `No policy has bound what was in ${labelOf(design, proposal.accountId)}. From now on SCPs bind it: those of the OUs that it comes into.`,
  ];
}

function notesOfMember(design: Design, proposal: SplitProposal): readonly string[] {
  const name = labelOf(design, proposal.accountId);
  const accounts = accountsOf(proposal);
  const own = accounts.find(({ accountId }) => accountId === null)?.guardrails;
  const copied = (own?.policyIds ?? []).filter((id) => !own?.inheritedIds.includes(id));
  const inherited = [...new Set(accounts.flatMap(({ guardrails }) => guardrails.inheritedIds))];
  const lists = [...new Set(accounts.flatMap(({ guardrails }) => guardrails.allowListIds))];
  const listed = (ids: readonly PolicyId[]) => ids.map((id) => policyLabelOf(design, id)).join(", ");
  return [
    ...(copied.length === 0 ? [] : [`Every new account has the policies of ${name}: ${listed(copied)}.`]),
    ...(inherited.length === 0
      ? []
      : [`${listed(inherited)}, which ${name} inherits, is attached to the accounts that leave its OU.`]),
    ...lists.map(
      (id) =>
        `${labelOf(design, id)} lets through only what its policies list. This doesn’t go with accounts that leave it: attach a list of their own where they need one.`,
    ),
    ...(own === undefined || lists.length > 0 ? [] : ["So nobody in them may do more than before."]),
  ];
}
