import { accountsUnder, isContainer, nodesInOrder } from "../design/queries";
import { selectAccounts } from "../design/selectAccounts";
import type { AccountNode, Design, NodeId } from "../design/types";
import { accountIn } from "../engine";
import type { RequirementAccounts } from "./types";

/** The accounts that a requirement is about, in drawing order. */
export function requiredAccounts(
  design: Design,
  { kind, businessUnit, phase, ou, ids }: RequirementAccounts,
): readonly AccountNode[] {
  const facts = Object.entries({ kind, businessUnit, phase }).filter(([, value]) => value !== undefined);
  const named = ids?.flatMap((id) => accountIn(design, id)?.id ?? []);
  const byUse = facts.length === 0 ? null : selectAccounts(design, { useCases: [Object.fromEntries(facts)] });
  const base = byUse ?? selectAccounts(design, named === undefined ? {} : { ids: named });
  const under = ou === undefined ? null : new Set(ousNamed(design, ou).flatMap((id) => idsUnder(design, id)));
  return base.filter(({ id }) => (named?.includes(id) ?? true) && (under?.has(id) ?? true));
}

/** The OUs (or the root) that an id or a name means: the one with the id, else all with the name, letter case aside. */
export function ousNamed(design: Design, ou: string): readonly NodeId[] {
  const containers = nodesInOrder(design).filter(isContainer);
  const byId = containers.filter(({ id }) => id === ou);
  const name = ou.trim().toLowerCase();
  const meant = byId.length > 0 ? byId : containers.filter((node) => node.name.trim().toLowerCase() === name);
  return meant.map(({ id }) => id);
}

function idsUnder(design: Design, id: NodeId): readonly NodeId[] {
  return accountsUnder(design, id).map((account) => account.id);
}
