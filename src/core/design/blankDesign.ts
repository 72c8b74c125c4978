import { assembleDesign } from "./assembleDesign";
import { FULL_AWS_ACCESS } from "./fullAwsAccess";
import { defaultOrganization } from "./organization";
import { type Design, FULL_AWS_ACCESS_ID, type NodeId } from "./types";

/** What a blank design is made with; ids where two designs must not share theirs. */
export interface BlankDesign {
  readonly name: string;
  readonly rootId?: NodeId;
  readonly managementAccountId?: NodeId;
}

/** An organization as it is right after its creation: a root, the management account and FullAWSAccess on both. */
export function blankDesign({
  name,
  rootId = "root" as NodeId,
  managementAccountId = "management" as NodeId,
}: BlankDesign): Design {
  const policyIds = [FULL_AWS_ACCESS_ID];
  return assembleDesign({
    name,
    organization: defaultOrganization(managementAccountId),
    nodes: [
      { node: { id: rootId, kind: "root", name: "Root", policyIds }, parentId: null },
      {
        node: {
          id: managementAccountId,
          kind: "account",
          name: "Management",
          useCases: [{ kind: "management" }],
          policyIds,
        },
        parentId: rootId,
      },
    ],
    policies: [FULL_AWS_ACCESS],
  });
}
