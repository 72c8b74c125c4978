import type { TextFile } from "../format";
import { hclAttributes, hclBlock, hclString } from "./hcl";
import { tagsAttribute } from "./organizationFiles";
import { ORGANIZATION, type References } from "./references";
import type { Attachment, ReadablePolicy } from "./selection";

/** The policy's document as a file of its own, in the form that people read and compare. */
export function policyFile(policy: ReadablePolicy, references: References): TextFile {
  return { path: policyPath(policy, references), text: `${JSON.stringify(policy.document, null, 2)}\n` };
}

/** White space counts towards AWS's size limit, so the file's content goes there through jsonencode, which has none. */
export function policyResource(policy: ReadablePolicy, references: References): string {
  return hclBlock(
    `resource "aws_organizations_policy" "${references.policyNameOf(policy)}"`,
    hclAttributes([
      ["name", hclString(policy.name)],
      ...(policy.description === undefined ? [] : [["description", hclString(policy.description)] as const]),
      ["type", hclString(policy.type)],
      ["content", `jsonencode(jsondecode(file("\${path.module}/${policyPath(policy, references)}")))`],
      ...tagsAttribute(policy.tags),
    ]),
    `depends_on = [${ORGANIZATION}]`,
  );
}

export function attachmentResource(attachment: Attachment, references: References): string {
  return hclBlock(
    `resource "aws_organizations_policy_attachment" "${attachmentName(attachment, references)}"`,
    hclAttributes([
      ["policy_id", references.policyIdOf(attachment.policy)],
      ["target_id", references.idOf(attachment.node)],
    ]),
  );
}

/** "ou_runtime__deny_regions": the target, two underscores, the policy. */
export function attachmentName({ node, policy }: Attachment, references: References): string {
  return `${references.targetNameOf(node)}__${references.policyNameOf(policy)}`;
}

function policyPath(policy: ReadablePolicy, references: References): string {
  return `policies/${references.policyNameOf(policy)}.json`;
}
