import { accountsUnder, isManagementAccount, parentIdOf } from "../../core/design/queries";
import type { AccountNode, Design, NodeId } from "../../core/design/types";

/**
 * The account that one is most likely to be compared with: of the same business unit in another phase (production with what
 * comes before it), else a neighbour, else any member account. Null where there is no other account.
 */
export function companionOf(design: Design, id: NodeId): NodeId | null {
  const account = design.nodes.get(id);
  if (account?.kind !== "account") return null;
  const others = accountsUnder(design, design.rootId).filter((other) => other.id !== id);
  const members = others.filter((other) => !isManagementAccount(design, other.id));
  const { phases } = design.organization;
  const phase = phases.indexOf(phaseOf(account) ?? "");
  const unit = unitOf(account);
  const ofUnit =
    unit === undefined ? [] : members.filter((other) => unitOf(other) === unit && phaseOf(other) !== undefined);
  const distance = (other: AccountNode) => Math.abs(phases.indexOf(phaseOf(other) ?? "") - phase);
  const [farthest] = [...ofUnit].sort((a, b) => distance(b) - distance(a));
  const neighbour = members.find((other) => parentIdOf(design, other.id) === parentIdOf(design, id));
  return (farthest ?? neighbour ?? members[0] ?? others[0])?.id ?? null;
}

function unitOf({ useCases }: AccountNode): string | undefined {
  return useCases.find(({ kind }) => kind === "runtime")?.businessUnit;
}

function phaseOf({ useCases }: AccountNode): string | undefined {
  return useCases.find(({ kind }) => kind === "runtime")?.phase;
}
