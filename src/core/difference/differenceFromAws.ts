import type { Design, Node, NodeId, Policy, PolicyId } from "../design/types";
import { matchDesigns } from "./matchDesigns";
import { isSame, type StructureChange, structureDifference } from "./structureDifference";

/** What AWS Organizations keeps of a node and a policy beside names, places and attachments; the rest is the design's alone. */
const NODE_FIELDS: ReadonlySet<string> = new Set(["email", "tags"]);
const POLICY_FIELDS: ReadonlySet<string> = new Set(["document", "description", "tags"]);
/** An account in one of these is on its way out: AWS lists it for 90 days more. Source: Organizations API reference, `Account`. */
const CLOSED_STATES: ReadonlySet<string> = new Set(["SUSPENDED", "PENDING_CLOSURE", "CLOSED"]);

/**
 * What the design has otherwise than the real organization: what AWS would have to change for the two to be the same. What only
 * designs know (use cases, templates, phases), what AWS decides (its ids, states, its own policies) and what one of the two
 * doesn't tell is no difference.
 */
export function differenceFromAws(real: Design, design: Design): readonly StructureChange[] {
  const matching = matchDesigns(real, design);
  const realNodeIds = inverted(matching.nodes);
  const realPolicyIds = inverted(matching.policies);
  const isReal = (change: StructureChange): boolean => {
    const { nodeId, policyId, to = "" } = change;
    switch (change.change) {
      case "edited": {
        if (nodeId !== undefined) {
          const [was, is] = [real.nodes.get(realNodeIds.get(nodeId)!), design.nodes.get(nodeId)];
          return NODE_FIELDS.has(to) && isOtherField(to, was, is);
        }
        if (policyId === undefined) return false; // told by `organizationDifference`
        const [was, is] = [real.policies.get(realPolicyIds.get(policyId)!), design.policies.get(policyId)];
        return POLICY_FIELDS.has(to) && is?.awsManaged !== true && isOtherField(to, was, is);
      }
      case "added":
        return nodeId !== undefined || !isAwsManaged(design, policyId);
      case "removed": {
        const node = nodeId === undefined ? undefined : real.nodes.get(nodeId);
        if (node?.kind === "account" && CLOSED_STATES.has(node.state ?? "")) return false;
        return nodeId !== undefined || !isAwsManaged(real, policyId);
      }
      default:
        return true;
    }
  };
  return [...organizationDifference(real, design, realNodeIds), ...structureDifference(real, design).filter(isReal)];
}

function isAwsManaged({ policies }: Design, id: PolicyId | undefined): boolean {
  return id !== undefined && policies.get(id)?.awsManaged === true;
}

/** Tags that nobody asked AWS for are no difference, nor is an email that only one of the two knows; no description is an empty one. */
function isOtherField(field: string, was: Node | Policy | undefined, is: Node | Policy | undefined): boolean {
  const told = (of: object | undefined) => (of as Readonly<Record<string, unknown>> | undefined)?.[field];
  const [before, after] = [told(was), told(is)];
  if (field === "tags" && before === undefined) return false;
  if (field === "email") return before !== undefined && after !== undefined && before !== after;
  const none = field === "tags" ? {} : field === "description" ? "" : undefined;
  return !isSame(before ?? none, after ?? none);
}

/** One change for each setting of the organization that AWS knows, where both tell it; their order doesn't matter. */
function organizationDifference(
  real: Design,
  design: Design,
  realNodeIds: ReadonlyMap<NodeId, NodeId>,
): readonly StructureChange[] {
  const [was, is] = [real.organization, design.organization];
  const awsIdIn = ({ nodes }: Design, id: NodeId | undefined) => (id === undefined ? undefined : nodes.get(id)?.awsId);
  const delegations = (value: unknown, named: (id: string) => string) =>
    Array.isArray(value)
      ? value.map((each) => `${named(String(each?.accountId))} ${String(each?.servicePrincipal)}`)
      : undefined;
  const settings: readonly (readonly [string, readonly string[] | undefined, readonly string[] | undefined])[] = [
    ["enabledPolicyTypes", was.enabledPolicyTypes, is.enabledPolicyTypes],
    ["serviceAccessPrincipals", was.serviceAccessPrincipals, is.serviceAccessPrincipals],
    [
      "delegatedAdministrators",
      delegations(was.delegatedAdministrators, (id) => awsIdIn(real, id as NodeId) ?? id),
      delegations(
        is.delegatedAdministrators,
        (id) => awsIdIn(real, realNodeIds.get(id as NodeId)) ?? awsIdIn(design, id as NodeId) ?? id,
      ),
    ],
  ];
  return settings
    .filter(([, before, after]) => before !== undefined && after !== undefined && !hasSame(before, after))
    .map(([field]) => ({ change: "edited", from: field, to: field }));
}

function hasSame(one: readonly string[], other: readonly string[]): boolean {
  const all = new Set([...one, ...other]);
  return all.size === new Set(one).size && all.size === new Set(other).size;
}

function inverted<Id extends string>(ids: ReadonlyMap<Id, Id>): ReadonlyMap<Id, Id> {
  return new Map([...ids].map(([before, after]) => [after, before]));
}
