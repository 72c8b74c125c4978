import { labelOf, shown } from "../labels";
import { childIdsOf, nodeOf } from "../queries";
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
      message: `AWS can't move OUs: exports make ${labelAndMore(after, ous)} anew, with another id, and move the accounts.`,
      remedy: "Conditions and stack sets that name the id have to follow.",
    }),
  ];
}

/** Another email for an account that exists: exporters keep the present one, because Terraform would replace the account. */
export function emailChangedByHand(before: AccountNode, after: AccountNode): readonly DesignProblem[] {
  if (after.awsId === undefined || before.email === undefined || before.email === after.email) return [];
  return [
    aboutNode(after.id, {
      code: "email-by-hand",
      severity: "warning",
      message: `No export changes the email of ${shown(after.name)}, which exists in AWS: it would replace the account.`,
      remedy: "Change it in the AWS account itself.",
    }),
  ];
}

/** Another name for an account that exists: as with emails. */
export function accountRenamedByHand(before: Node, after: Node): readonly DesignProblem[] {
  if (after.kind !== "account" || after.awsId === undefined || before.name === after.name) return [];
  return [
    aboutNode(after.id, {
      code: "account-name-by-hand",
      severity: "warning",
      message: `No export renames ${shown(before.name)}, which exists in AWS: it could replace the account.`,
      remedy: "Rename it in the AWS account itself.",
    }),
  ];
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
      message: `AWS attached FullAWSAccess to ${labelOf(after, node.id)} by itself: exports take it off in a step of their own, and until then it stays.`,
      remedy: "",
    }),
  ];
}

/** Deleted nodes that exist in AWS, one warning for all: accounts stay there, and so do the OUs that hold them. */
export function existingDeleted(before: Design, deletedIds: readonly NodeId[]): readonly DesignProblem[] {
  const existing = deletedIds.filter((id) => nodeOf(before, id).awsId !== undefined);
  const accounts = existing.filter((id) => nodeOf(before, id).kind === "account");
  const [account] = accounts;
  if (account !== undefined)
    return [
      aboutNode(account, {
        code: "account-stays",
        severity: "warning",
        message: `Exports close no account: ${labelAndMore(before, accounts)} ${accounts.length === 1 ? "stays" : "stay"} in AWS, as do OUs around what stays.`,
        remedy: "Close them in AWS, or choose when exporting that Terraform destroys them.",
      }),
    ];
  const [ou] = existing;
  if (ou === undefined) return [];
  return [
    aboutNode(ou, {
      code: "ou-deleted-in-aws",
      severity: "warning",
      message: `Exports delete ${labelAndMore(before, existing)} in AWS.`,
      remedy: "",
    }),
  ];
}

/** "Dev OU", "Dev OU and 2 more". */
function labelAndMore(design: Design, ids: readonly NodeId[]): string {
  const [first] = ids;
  const label = first === undefined ? "" : labelOf(design, first);
  return ids.length > 1 ? `${label} and ${ids.length - 1} more` : label;
}
