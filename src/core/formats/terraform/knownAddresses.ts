import { isManagementAccount } from "../../design/queries";
import type { Baseline, Design, Document, NodeId, TerraformStates } from "../../design/types";
import { present } from "../../json/value";
import { adoptionOf } from "./adoption";
import { delegationsOf } from "./delegations";
import { addressIn, importIdIn, isOfNode, type Managed } from "./managed";
import { terraformChoices } from "./options";
import { type Names, namesOf, type References, referencesOf } from "./references";
import type { ReadablePolicy } from "./selection";

/**
 * The baseline that a document is to have next, with the addresses under which Terraform's state may have what exists: those that
 * are known so far, and those that exports of the document give before and after its changes. Where the baseline was read from a
 * state, that one's addresses are the only ones of what it has.
 */
export function withKnownAddresses(document: Document, baseline: Baseline): Baseline {
  const { design: real, terraform: told } = baseline;
  const choices = terraformChoices({});
  const adoption = adoptionOf(document, choices);
  const existing = adoption?.existing ?? null;
  const design = adoption?.design ?? document.design;
  const { before, meanwhile, after } = namesOf(existing, design, adoption?.addresses, adoption?.apartIds);
  const apartIds = adoption?.apartIds ?? new Set<NodeId>();
  const changes = { of: design, references: references(design, after) };
  const unchanged = existing === null ? null : { of: existing, references: references(existing, before) };
  const begun = existing === null ? null : { of: existing, references: references(existing, meanwhile) };
  const given = (by: typeof unchanged, thing: Managed) =>
    by !== null && isIn(by.of, thing) ? (addressIn(by.references, thing) ?? []) : [];
  const byNames = references(real, namesOf(real, real).before);
  const known = document.baseline?.terraform?.addresses ?? new Map<string, readonly string[]>();
  const formerIds = new Set(existing === null ? [] : thingsIn(existing).map((thing) => importIdIn(existing, thing)));
  const takenByState = new Set([...(told?.addresses.values() ?? [])].flat());

  const addresses = new Map(told?.addresses);
  for (const thing of thingsIn(real)) {
    const importId = importIdIn(real, thing);
    if (importId === undefined || addresses.has(importId)) continue;
    const formerId = existing === null || !isIn(existing, thing) ? undefined : importIdIn(existing, thing);
    const possible = [
      given(unchanged, thing),
      known.get(formerId ?? "") ?? [],
      isOfNode(thing, apartIds) ? given(begun, thing) : [],
      given(changes, thing),
    ].flat();
    const latest = [...new Set(possible.toReversed())].toReversed();
    const kept = latest.filter((address) => !takenByState.has(address));
    const goesWithoutSaying = kept.every((address) => address === addressIn(byNames, thing));
    if (!goesWithoutSaying) addresses.set(importId, kept);
  }
  // What no export manages stays where it was.
  for (const [importId, all] of known)
    if (!addresses.has(importId) && !formerIds.has(importId)) addresses.set(importId, all);
  const terraform: TerraformStates = present({ ...document.baseline?.terraform, ...told, addresses });
  const { terraform: _, ...others } = baseline;
  const saysNothing = addresses.size === 0 && Object.keys(terraform).length === 1;
  return saysNothing ? others : { ...others, terraform };
}

function references(design: Design, names: Names): References {
  return referencesOf(design, names, { readsOrganization: false, excludedNodeIds: new Set() });
}

/** All that Terraform could manage of it. */
function thingsIn(design: Design): readonly Managed[] {
  const nodes = [...design.nodes.values()];
  return [
    { kind: "organization" },
    ...nodes
      .filter((node) => node.kind !== "root" && !isManagementAccount(design, node.id))
      .map((node) => ({ kind: "node", node }) as const),
    ...[...design.policies.values()]
      .filter(({ awsManaged }) => awsManaged !== true)
      .map((policy) => ({ kind: "policy", policy: policy as ReadablePolicy }) as const),
    ...nodes.flatMap((node) =>
      node.policyIds.flatMap((id): readonly Managed[] => {
        const policy = design.policies.get(id);
        if (policy === undefined || policy.awsManaged === true) return [];
        return [{ kind: "attachment", attachment: { node, policy: policy as ReadablePolicy } }];
      }),
    ),
    ...delegationsOf(design).map((delegation) => ({ kind: "delegation", delegation }) as const),
  ];
}

/** Whether a design has what the thing is about, so that it has a name there. */
function isIn({ nodes, policies }: Design, thing: Managed): boolean {
  switch (thing.kind) {
    case "organization":
      return true;
    case "node":
      return nodes.has(thing.node.id);
    case "policy":
      return policies.has(thing.policy.id);
    case "attachment":
      return nodes.has(thing.attachment.node.id) && policies.has(thing.attachment.policy.id);
    case "delegation":
      return nodes.has(thing.delegation.account.id);
  }
}
