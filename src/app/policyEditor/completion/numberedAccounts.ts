import type { AccountNode, AwsAccountId, Design } from "../../../core/design/types";

/** The design's accounts that AWS has given their number. */
export function numberedAccounts(design: Design): readonly (AccountNode & { readonly awsId: AwsAccountId })[] {
  return [...design.nodes.values()].flatMap((node) =>
    node.kind === "account" && node.awsId !== undefined ? [{ ...node, awsId: node.awsId }] : [],
  );
}
