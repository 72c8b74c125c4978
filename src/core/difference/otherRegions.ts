import { regionOf, regions } from "../catalog/regions";
import { pathOf } from "../design/queries";
import type { Design, NodeId, Policy, PolicyId } from "../design/types";
import { regionsAlike } from "../engine";
import { compilePolicy } from "../policy";

const REGION_KEY = "aws:requestedregion";

/** A Region in which a change may do something else than in the asked one, and how many Regions it stands for. */
export interface OtherRegion {
  readonly code: string;
  readonly count: number;
}

export interface OtherRegionsAsked {
  readonly before: Design;
  readonly after: Design;
  /** The Region that is asked anyway. */
  readonly asked: string;
  readonly disabledPolicyIds?: ReadonlySet<PolicyId>;
  /** At most so many, those first that stand for most. */
  readonly most: number;
}

/**
 * One Region for each kind that the attached policies of either design tell from the asked one, and from each other. None
 * where no policy tells Regions apart.
 */
export function otherRegions({
  before,
  after,
  asked,
  disabledPolicyIds,
  most,
}: OtherRegionsAsked): readonly OtherRegion[] {
  const partition = regionOf(asked)?.partition ?? after.organization.partition ?? "aws";
  const codes = [asked, ...regions.filter((one) => one.partition === partition).map(({ code }) => code)];
  const [was, is] = [before, after].map((design) => regionsAlike(design, codes, disabledPolicyIds));
  const kindOf = (code: string) => `${was?.get(code)} ${is?.get(code)}`;
  const kinds = new Map<string, { readonly code: string; count: number }>();
  for (const code of new Set(codes)) {
    const kind = kinds.get(kindOf(code)) ?? { code, count: 0 };
    kind.count++;
    kinds.set(kindOf(code), kind);
  }
  kinds.delete(kindOf(asked));
  return [...kinds.values()].sort((one, other) => other.count - one.count).slice(0, most);
}

/**
 * The policies that are edited, come to stand over a node that is in both designs, or no longer do. Cost: nothing where the
 * designs share their nodes and policies, else linear in what they don't share.
 */
export function touchedPolicies(before: Design, after: Design): readonly Policy[] {
  const ids = new Set<PolicyId>();
  if (before.policies !== after.policies)
    for (const [id, policy] of after.policies) {
      const was = before.policies.get(id);
      if (was !== undefined && was.document !== policy.document) ids.add(id);
    }
  if (before.nodes !== after.nodes)
    for (const [id, node] of after.nodes) {
      const was = before.nodes.get(id);
      if (was !== undefined && was.policyIds !== node.policyIds) addUncommon(ids, was.policyIds, node.policyIds);
    }
  if (before.parentIds !== after.parentIds)
    for (const [id, parentId] of after.parentIds) {
      const was = before.parentIds.get(id);
      if (was !== undefined && was !== parentId)
        addUncommon(ids, policiesOver(before, was), policiesOver(after, parentId));
    }
  if (before.organization.enabledPolicyTypes !== after.organization.enabledPolicyTypes)
    for (const id of after.policies.keys()) ids.add(id);
  return [...ids]
    .flatMap((id) => [before.policies.get(id), after.policies.get(id)])
    .filter((policy) => policy !== undefined);
}

/** Whether a statement of the policy looks at the Region of a request. */
export function looksAtRegion(policy: Policy): boolean {
  return compilePolicy(policy).statements.some(({ keys }) => keys.includes(REGION_KEY));
}

function policiesOver(design: Design, nodeId: NodeId): readonly PolicyId[] {
  return pathOf(design, nodeId).flatMap((id) => design.nodes.get(id)?.policyIds ?? []);
}

function addUncommon(ids: Set<PolicyId>, one: readonly PolicyId[], other: readonly PolicyId[]): void {
  const [here, there] = [new Set(one), new Set(other)];
  for (const id of here) if (!there.has(id)) ids.add(id);
  for (const id of there) if (!here.has(id)) ids.add(id);
}
