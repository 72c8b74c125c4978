import { labelOfAll, policyLabelOf } from "../design/labels";
import { isManagementAccount, nodeOf, pathOf } from "../design/queries";
import { isTypeEnabled } from "../design/structure/attachments";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type NodeId,
  type PolicyId,
  SERVICE_CONTROL_POLICY,
  type UseCase,
} from "../design/types";
import { allOf, capitalized, inWords } from "../design/useCaseWords";
import { permissionDifference } from "../difference";
import type { PermissionMap } from "../engine";
import type { Problem } from "../json/problem";
import { denies } from "./guardrails";

/** A use case and the account that it leaves and comes into. */
export interface Way {
  readonly useCase: UseCase;
  readonly fromId: NodeId;
  readonly toId: NodeId;
}

/**
 * What no longer holds a use case once it is in another account, or its account in another OU: "Ecommerce in prod is then no
 * longer under ProtectData: 11 actions pass that were blocked for it." Names the policies that filter the account that it
 * leaves and not the one that it comes into. `known`: everybody's permissions before; null where they aren't known, and
 * where the account is new or moves, nothing is counted. None where it is held as before.
 */
export function protectionLost(
  before: Design,
  after: Design,
  { useCase, fromId, toId }: Way,
  known: PermissionMap | null,
): readonly Problem[] {
  const held = new Set(policiesOver(after, toId));
  const left = filteringOver(before, fromId).filter((id) => !held.has(id));
  const passing =
    known === null || fromId === toId || !before.nodes.has(toId) ? NONE : openedBetween(known, fromId, toId);
  const opens = openingWords(passing);
  if (left.length === 0 && opens === null) return [];
  const what = capitalized(inWords(useCase));
  const message =
    left.length === 0
      ? `${what} is then held less: ${opens}.`
      : `${what} is then no longer under ${allOf(left.map((id) => policyLabelOf(before, id)))}${opens === null ? "" : `: ${opens}`}.`;
  return [protectionLeft(message)];
}

/**
 * What no longer holds accounts that stand elsewhere than before: "ecommerce-prod is then no longer under ProtectData." One
 * warning for all that leave the same policies; none for those that are held as before.
 */
export function protectionLostByMoving(
  before: Design,
  after: Design,
  accountIds: readonly NodeId[],
): readonly Problem[] {
  const idsByPolicies = new Map<string, NodeId[]>();
  for (const id of accountIds) {
    const held = new Set(policiesOver(after, id));
    const left = filteringOver(before, id).filter((policyId) => !held.has(policyId));
    if (left.length === 0) continue;
    const names = allOf(left.map((policyId) => policyLabelOf(before, policyId)));
    idsByPolicies.set(names, [...(idsByPolicies.get(names) ?? []), id]);
  }
  return Array.from(idsByPolicies, ([names, ids]) => {
    const are = ids.length === 1 ? "is" : "are";
    return protectionLeft(`${labelOfAll(before, ids)} ${are} then no longer under ${names}.`);
  });
}

function protectionLeft(message: string): Problem {
  const remedy = "Attach what it needs to where it goes first.";
  return { severity: "warning", code: "protection-left", at: {}, message, remedy };
}

/** The policies whose statements hold in the account, from the root down; nothing binds the management account. */
function policiesOver(design: Design, id: NodeId): readonly PolicyId[] {
  if (isManagementAccount(design, id)) return [];
  return [...new Set(pathOf(design, id).flatMap((each) => nodeOf(design, each).policyIds))].filter((policyId) => {
    const policy = design.policies.get(policyId);
    return policy !== undefined && isTypeEnabled(design, policy.type);
  });
}

/** Those among them that stop something: by a Deny, or by listing what passes at a level without FullAWSAccess. */
function filteringOver(design: Design, id: NodeId): readonly PolicyId[] {
  const listing = new Set(
    pathOf(design, id)
      .map((each) => nodeOf(design, each).policyIds)
      .filter((policyIds) => !policyIds.includes(FULL_AWS_ACCESS_ID))
      .flat()
      .filter((policyId) => design.policies.get(policyId)?.type === SERVICE_CONTROL_POLICY),
  );
  return policiesOver(design, id).filter((policyId) => listing.has(policyId) || denies(design, policyId));
}

/** Numbers of actions that are blocked in one account and not in the other. */
interface Opened {
  readonly surely: number;
  readonly perhaps: number;
}
const NONE: Opened = { surely: 0, perhaps: 0 };

function openedBetween(known: PermissionMap, fromId: NodeId, toId: NodeId): Opened {
  let { surely, perhaps } = NONE;
  for (const { before, after, actions } of permissionDifference(known, known, [[fromId, toId]])) {
    if (before !== "explicitDeny" && before !== "implicitDeny") continue;
    if (after === "allowed" || after === "exempt") surely += actions.size;
    if (after === "conditional") perhaps += actions.size;
  }
  return { surely, perhaps };
}

/** "5 actions pass that were blocked for it, and 2 more pass under a condition"; null of none. */
function openingWords({ surely, perhaps }: Opened): string | null {
  if (surely + perhaps === 0) return null;
  if (surely === 0)
    return perhaps === 1
      ? "1 action that was blocked for it passes under a condition"
      : `${number(perhaps)} actions that were blocked for it pass under a condition`;
  const sure =
    surely === 1
      ? "1 action passes that was blocked for it"
      : `${number(surely)} actions pass that were blocked for it`;
  if (perhaps === 0) return sure;
  return `${sure}, and ${number(perhaps)} more ${perhaps === 1 ? "passes" : "pass"} under a condition`;
}

function number(count: number): string {
  return count.toLocaleString("en-US");
}
