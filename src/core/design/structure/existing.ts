import { labelOf, shown } from "../labels";
import { childIdsOf, isManagementAccount, nodeOf, nodesInOrder, parentIdOf } from "../queries";
import {
  type AccountNode,
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  type Policy,
  SERVICE_CONTROL_POLICY,
} from "../types";
import { countAttached, isTypeEnabled } from "./attachments";
import { aboutNode, type DesignProblem } from "./designProblem";

/**
 * OUs that exist in AWS and hang elsewhere now, one warning for all: no API moves an OU. Cost: the OUs inside with their child
 * lists.
 * Source: AWS Organizations API reference, which has MoveAccount only.
 */
export function ousMadeAnew(after: Design, movedIds: readonly NodeId[]): readonly DesignProblem[] {
  const ous: NodeId[] = [];
  for (let level = movedIds; level.length > 0; ) {
    const ouIds = level.filter((id) => after.childIds.has(id));
    ous.push(...ouIds.filter((id) => nodeOf(after, id).awsId !== undefined));
    level = ouIds.flatMap((id) => childIdsOf(after, id));
  }
  const [first] = ous;
  if (first === undefined) return [];
  return [
    aboutNode(first, {
      code: "ou-made-anew",
      severity: "warning",
      message: `AWS can't move an OU: exports make ${labelAndMore(after, ous)} anew, with ${ous.length === 1 ? "another id" : "other ids"}, and move the accounts there.`,
      remedy: `Conditions and stack sets that name ${ous.length === 1 ? "the id need the new one" : "the ids need the new ones"} then.`,
    }),
  ];
}

/** Another email for an account that exists: exporters keep the present one, because Terraform would replace the account. */
export function emailChangedByHand(design: Design, before: AccountNode, after: AccountNode): readonly DesignProblem[] {
  if (after.awsId === undefined || before.email === undefined || before.email === after.email) return [];
  const why = isManagementAccount(design, after.id)
    ? "they don't change the management account"
    : "to change it, Terraform would replace the account";
  return [
    aboutNode(after.id, {
      code: "email-by-hand",
      severity: "warning",
      message: `Exports keep the email that ${shown(after.name)} has in AWS: ${why}.`,
      remedy: "Change it in AWS itself: in the console, or with “aws account start-primary-email-update”.",
    }),
  ];
}

/** Another name for an account that exists: as with emails. */
export function accountRenamedByHand(design: Design, before: Node, after: Node): readonly DesignProblem[] {
  if (after.kind !== "account" || after.awsId === undefined || before.name === after.name) return [];
  const why = isManagementAccount(design, after.id)
    ? "they don't change the management account"
    : "to change it, Terraform may replace the account";
  return [
    aboutNode(after.id, {
      code: "account-name-by-hand",
      severity: "warning",
      message: `Exports keep the name ${shown(before.name)} that the account has in AWS: ${why}.`,
      remedy: "Rename it in AWS itself: in the console, or with “aws account put-account-name”.",
    }),
  ];
}

/**
 * What of the design AWS can't be changed to as it stands, by what it has now: OUs that hang elsewhere, each with what moves
 * along, and accounts with another email or name. In drawing order. Cost: linear in the nodes.
 */
export function unlikeInAws(design: Design, inAws: Design): readonly DesignProblem[] {
  return nodesInOrder(design).flatMap((node) => {
    const there = inAws.nodes.get(node.id);
    if (there === undefined || node.awsId === undefined || node.id === design.rootId) return [];
    if (node.kind === "ou") {
      const parentId = inAws.parentIds.get(node.id);
      const isMoved = (parentId === inAws.rootId ? design.rootId : parentId) !== parentIdOf(design, node.id);
      return isMoved ? ousMadeAnew(design, [node.id]) : [];
    }
    if (node.kind !== "account" || there.kind !== "account") return [];
    return [
      ...emailChangedByHand(design, there, node).map((problem) => orBackTo(problem, there.email)),
      ...accountRenamedByHand(design, there, node).map((problem) => orBackTo(problem, there.name)),
    ];
  });
}

function orBackTo(problem: DesignProblem, value: string | undefined): DesignProblem {
  return {
    ...problem,
    remedy: `${problem.remedy} Then import the organization again. Or take it back: AWS has ${shown(value ?? "")}.`,
  };
}

/** FullAWSAccess taken off in an organization that exists, where another SCP stays: AWS put it there, not Terraform. */
export function fullAccessTakenOff(after: Design, node: Node, policy: Policy): readonly DesignProblem[] {
  const isIt = policy.id === FULL_AWS_ACCESS_ID || policy.awsId === FULL_AWS_ACCESS_ID;
  const exists = after.organization.awsId !== undefined || node.awsId !== undefined;
  if (!isIt || !exists || !isTypeEnabled(after, SERVICE_CONTROL_POLICY)) return [];
  if (countAttached(after, node, SERVICE_CONTROL_POLICY) === 0) return [];
  return [
    aboutNode(node.id, {
      code: "full-access-taken-off",
      severity: "warning",
      message: `AWS itself attached FullAWSAccess to ${labelOf(after, node.id)}, so exports take it off in a step of their own.`,
      remedy: "Apply that step, too: until then FullAWSAccess stays.",
    }),
  ];
}

/** Deleted nodes that exist in AWS, one warning for all: accounts stay there, and so do the OUs that hold them. */
export function existingDeleted(before: Design, deletedIds: readonly NodeId[]): readonly DesignProblem[] {
  const existing = deletedIds.filter((id) => nodeOf(before, id).awsId !== undefined);
  const accounts = existing.filter((id) => nodeOf(before, id).kind === "account");
  const [account] = accounts;
  const isOne = accounts.length === 1;
  const around = existing.length > accounts.length ? `, with the OUs around ${isOne ? "it" : "them"}` : "";
  if (account !== undefined)
    return [
      aboutNode(account, {
        code: "account-stays",
        severity: "warning",
        message: `${labelAndMore(before, accounts)} ${isOne ? "stays" : "stay"} in AWS${around}: no export removes or closes an account unless you choose so.`,
        remedy: `To be rid of ${isOne ? "it" : "them"}, choose so when exporting, or close ${isOne ? "it" : "them"} in AWS.`,
      }),
    ];
  const [ou] = existing;
  if (ou === undefined) return [];
  return [
    aboutNode(ou, {
      code: "ou-deleted-in-aws",
      severity: "warning",
      message: `Exports delete ${labelAndMore(before, existing)} in AWS, too.`,
      remedy: `Take ${existing.length === 1 ? "its id" : "their ids"} out of conditions and stack sets.`,
    }),
  ];
}

/** "Dev OU", "Dev OU and 2 more". */
function labelAndMore(design: Design, ids: readonly NodeId[]): string {
  const [first] = ids;
  const label = first === undefined ? "" : labelOf(design, first);
  return ids.length > 1 ? `${label} and ${ids.length - 1} more` : label;
}
