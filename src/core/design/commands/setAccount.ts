import { RESERVED_KEYS } from "../../json/parseJson";
import { quoted } from "../../json/problem";
import { present } from "../../json/value";
import { AWS_ID_SHAPES, isAwsId } from "../awsIds";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { describeNode, labelOf } from "../labels";
import { nodeOf } from "../queries";
import { emailShape, twinEmail } from "../structure/emails";
import { emailChangedByHand } from "../structure/existing";
import { nodeNameProblems } from "../structure/names";
import type { AccountNode, Design, NodeId } from "../types";
import { refuse, refuseMissingNode } from "./refusals";

export interface SetAccount {
  readonly nodeId: NodeId;
  /** What changes; a field given as undefined is taken away. */
  readonly changes: Partial<Pick<AccountNode, "email" | "awsId" | "useCases" | "roleName" | "state" | "tags">>;
}

/**
 * Changes what an account is apart from its name and place.
 *
 * Refuses what a file couldn't hold: an AWS id of a wrong shape (`aws-id-shape`) or one that another account has
 * (`aws-id-taken`). Warns where AWS wouldn't take the email or the role name, and of
 * another email for an account that exists (`email-by-hand`).
 */
export const setAccount: Command<SetAccount> = {
  id: "set-account",
  title: (design, { nodeId }) => `Edit ${labelOf(design, nodeId)}`,
  run(design, { nodeId, changes }) {
    const missing = refuseMissingNode(design, [nodeId]);
    if (missing !== null) return missing;
    const node = nodeOf(design, nodeId);
    if (node.kind !== "account") return refuse("not-an-account", `The ${describeNode(node)} is not an account.`);
    const { useCases = node.useCases, ...others } = changes;
    const account: AccountNode = present({ ...node, ...others, useCases });
    const refusal = refuseAwsId(design, account) ?? refuseTags(account);
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    edit.replaceNode(account);
    return edit.done([
      ...("email" in changes
        ? [...emailShape(account), ...twinEmail(design, account), ...emailChangedByHand(design, node, account)]
        : []),
      ...("roleName" in changes ? nodeNameProblems(account).filter((problem) => problem.code === "role-name") : []),
    ]);
  },
};

function refuseAwsId(design: Design, { id, awsId }: AccountNode) {
  if (awsId === undefined) return null;
  if (!isAwsId("account", awsId))
    return refuse(
      "aws-id-shape",
      `${quoted(awsId)} isn't the AWS id of an account.`,
      `It has twelve digits, as “${AWS_ID_SHAPES.account.example}”.`,
    );
  for (const other of design.nodes.values())
    if (other.id !== id && other.awsId === awsId)
      return refuse("aws-id-taken", `The ${describeNode(other)} has the AWS id ${awsId} already.`);
  return null;
}

function refuseTags({ tags = {} }: AccountNode) {
  const reserved = Object.keys(tags).find((key) => RESERVED_KEYS.has(key));
  return reserved === undefined ? null : refuse("reserved-key", `A tag can't be named ${quoted(reserved)}.`);
}
