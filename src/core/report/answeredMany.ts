import { isAccount, nodesInOrder } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { colour, type Lens, type VerdictCounts } from "../engine";
import { passingShare, sharesSentence } from "../words/shares";
import type { ReportKnowledge } from "./types";

/** Accounts that keep the same of the actions asked. */
export interface ShareGroup {
  /** "22,080 of 22,091 pass, 11 blocked". */
  readonly share: string;
  /** In drawing order. */
  readonly accountIds: readonly NodeId[];
}

/** What becomes of several actions in every account. */
export interface AnsweredMany {
  readonly countsById: ReadonlyMap<NodeId, VerdictCounts>;
  /** The groups that keep least first. */
  readonly groups: readonly ShareGroup[];
}

/** Asks a question about several actions of every account. */
export function answeredMany(design: Design, lens: Lens, { catalog, resourceCatalog }: ReportKnowledge): AnsweredMany {
  const { permissions } = colour(design, lens, {
    ...(catalog === undefined ? {} : { catalog }),
    ...(resourceCatalog === undefined ? {} : { resourceCatalog }),
  });
  const countsById = new Map<NodeId, VerdictCounts>();
  const groups = new Map<string, { readonly share: string; readonly passing: number; readonly accountIds: NodeId[] }>();
  for (const { id } of nodesInOrder(design).filter(isAccount)) {
    const counts = permissions.accounts.get(id)?.counts;
    if (counts === undefined) continue;
    countsById.set(id, counts);
    const share = sharesSentence(counts);
    const group = groups.get(share) ?? { share, passing: passingIn(counts), accountIds: [] };
    groups.set(share, group);
    group.accountIds.push(id);
  }
  const sorted = [...groups.values()].sort(
    (a, b) => a.passing - b.passing || b.accountIds.length - a.accountIds.length,
  );
  return { countsById, groups: sorted };
}

/** "all but 11" of all accounts alike, else "none to all but 11"; "no account" where there is none. */
export function shareOfAccounts({ countsById }: AnsweredMany, accountIds: readonly NodeId[]): string {
  const sorted = accountIds
    .flatMap((id) => countsById.get(id) ?? [])
    .sort((a, b) => passingIn(a) - passingIn(b) || a.conditional - b.conditional);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return "no account";
  const [from, to] = [passingShare(least), passingShare(most)];
  return from === to ? from : `${from} to ${to}`;
}

function passingIn({ allowed, exempt }: VerdictCounts): number {
  return allowed + exempt;
}
