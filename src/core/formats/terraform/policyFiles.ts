import type { TextFile } from "../format";
import { args, type Block, block, code, flag, text } from "./blocks";
import { dependsOn, lifecycle, tagsArgument, type UntoldParts, untoldArguments } from "./organizationFiles";
import { labelsOf, type Names, type References } from "./references";
import type { Attachment, ReadablePolicy } from "./selection";

/** The policy's document as a file of its own, in the form that people read and compare. */
export function policyFile(policy: ReadablePolicy, names: Names): TextFile {
  return { path: policyPath(policy, names), text: `${JSON.stringify(policy.document, null, 2)}\n` };
}

/** White space counts towards AWS's size limit, so the file's content goes there through jsonencode, which has none. */
export function policyBlock(policy: ReadablePolicy, references: References, untold: UntoldParts): Block {
  return block(
    "resource",
    labelsOf(references.policyAddressOf(policy)),
    args(
      ["name", text(policy.name)],
      policy.description === undefined ? null : ["description", text(policy.description)],
      ["type", text(policy.type)],
      ["content", code(`jsonencode(jsondecode(file("\${path.module}/${policyPath(policy, references)}")))`)],
      untold.areTagsUntold ? null : tagsArgument(policy.tags),
    ),
    dependsOn([references.organization]),
    lifecycle({ ignored: untoldArguments(untold) }),
  );
}

/**
 * An attachment; to an OU, the new one first where the OU is made anew.
 *
 * @param isLeft whether the policy stays attached when the configuration no longer has this
 */
export function attachmentBlock(attachment: Attachment, references: References, isLeft: boolean): Block {
  return block(
    "resource",
    labelsOf(references.attachmentAddressOf(attachment)),
    args(
      ["policy_id", references.policyIdOf(attachment.policy)],
      ["target_id", references.idOf(attachment.node)],
      isLeft ? ["skip_destroy", flag(true)] : null,
    ),
    attachment.node.kind === "ou" ? lifecycle({ isNewFirst: true }) : null,
  );
}

function policyPath(policy: ReadablePolicy, names: Names): string {
  return `policies/${names.ofPolicy(policy)}.json`;
}
