import type { Design } from "../../design/types";
import type { Adoption } from "./adoption";
import { args, type Block, type Blocks, block, blocksFor, flag, name, text } from "./blocks";
import { delegationsOf } from "./delegations";
import { isFullAwsAccess } from "./limits";
import { addressIn, importIdIn, isOfNode, type Managed, managedIn } from "./managed";
import { MANAGED_ORGANIZATION, type References } from "./references";
import type { ReadablePolicy } from "./selection";
import { addressText, resourceText } from "./stateAddresses";
import type { Step } from "./steps";

/** Import blocks for all of these that exist. They do nothing where the state has it already. */
export function importBlocks(
  { existing, movedIds }: Adoption,
  design: Design,
  things: readonly Managed[],
  references: References,
): Blocks {
  const imported = things.flatMap((thing): readonly (readonly [address: string, id: string])[] => {
    const address = addressIn(references, thing);
    const isMadeAnew = design !== existing && isOfNode(thing, movedIds);
    const id = isMadeAnew ? undefined : importIdIn(existing, thing);
    return address === null || id === undefined ? [] : [[address, id]];
  });
  return blocksFor(imported, ([address, id]) => block("import", [], args(["to", name(address)], ["id", text(id)])));
}

/** Where the state has what exists at another address: it follows. From several that are possible, one leads to the next. */
export function movedBlocks(
  adoption: Adoption,
  things: readonly Managed[],
  before: References,
  after: References,
): readonly Block[] {
  return things.flatMap((thing) => {
    const to = addressIn(after, thing);
    if (to === null || importIdIn(adoption.existing, thing) === undefined) return [];
    const way = [...earlierAddresses(adoption, thing, before).filter((from) => from !== to), to];
    return way
      .slice(0, -1)
      .map((from, index) => block("moved", [], args(["from", name(from)], ["to", name(way[index + 1]!)])));
  });
}

/** Where a state may have the thing: where one is known to have or have had it, and what the names before the change give. */
function earlierAddresses(
  { existing, addresses }: Adoption,
  thing: Managed,
  before: References,
  textOf = addressText,
): readonly string[] {
  const known = addresses.get(importIdIn(existing, thing) ?? "") ?? [];
  const named = addressIn(before, thing);
  return [...new Set([...known.map(textOf), ...(named === null ? [] : [named])])];
}

/**
 * What Terraform lets go of without touching it in AWS: what is left alone, where an earlier export had it, the organization that
 * is only read, and what a state is known to have and no step manages, such as FullAWSAccess where it is attached anyway. Needs
 * Terraform 1.7, OpenTofu 1.10.
 *
 * @param first the first step: later ones destroy what it manages and they don't
 * @param before references to all that exists
 */
export function removedBlocks(
  adoption: Adoption,
  first: Step,
  before: References,
  readsOrganization: boolean,
): readonly Block[] {
  const { existing, addresses } = adoption;
  const letGo = thingsLeftAlone(adoption);
  const managed = managedIn(first, before, readsOrganization);
  const accounted = new Set([...letGo, ...managed].map((thing) => importIdIn(existing, thing)));
  const others = [...addresses].flatMap(([importId, all]) => (accounted.has(importId) ? [] : all.map(resourceText)));
  const from = [
    ...(readsOrganization ? [MANAGED_ORGANIZATION] : []),
    ...letGo.flatMap((thing) => earlierAddresses(adoption, thing, before, resourceText)),
    ...others,
  ];
  return [...new Set(from)].map(letGoOf);
}

/** Where the organization is only read, an earlier export into the same state may have managed it: it must not be destroyed. */
export function removedOrganization(): Block {
  return letGoOf(MANAGED_ORGANIZATION);
}

function letGoOf(address: string): Block {
  return block("removed", [], args(["from", name(address)]), block("lifecycle", [], args(["destroy", flag(false)])));
}

function thingsLeftAlone({ existing, leftAlone }: Adoption): readonly Managed[] {
  const nodes = [...leftAlone.nodeIds].map((id) => existing.nodes.get(id)!);
  return [
    ...nodes.map((node) => ({ kind: "node", node }) as const),
    ...nodes.flatMap((node) =>
      node.policyIds.flatMap((id): readonly Managed[] => {
        const policy = existing.policies.get(id);
        if (policy === undefined || policy.awsManaged === true || isFullAwsAccess(policy)) return [];
        return [{ kind: "attachment", attachment: { node, policy: policy as ReadablePolicy } }];
      }),
    ),
    ...leftAlone.policies.map((policy) => ({ kind: "policy", policy: policy as ReadablePolicy }) as const),
    ...delegationsOf(existing)
      .filter(({ account }) => leftAlone.nodeIds.has(account.id))
      .map((delegation) => ({ kind: "delegation", delegation }) as const),
  ];
}
