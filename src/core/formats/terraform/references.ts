import { isManagementAccount } from "../../design/queries";
import type { Design, Node, NodeId, Policy } from "../../design/types";
import { resourceNames } from "./resourceNames";
import type { Selection } from "./selection";

/** What things of the design are called in the configuration. */
export interface References {
  /** "data_warehouse": the resource's name. Of OUs and accounts other than the management account. */
  nameOf(node: Node): string;
  policyNameOf(policy: Policy): string;
  /** The expression for the node's id in AWS. */
  idOf(node: Node): string;
  /** The same for the OU or root that the node hangs under. */
  parentIdOf(node: Node): string;
  policyIdOf(policy: Policy): string;
  /** "ou_data_warehouse": a name for the node among nodes of all kinds. */
  targetNameOf(node: Node): string;
}

export const ORGANIZATION = "aws_organizations_organization.this";

export function referencesOf(design: Design, selection: Selection): References {
  const nodeNames = new Map([...resourceNames(selection.ous, "ou"), ...resourceNames(selection.accounts, "account")]);
  const policyNames = resourceNames(selection.policies, "policy");
  const nameOf = (node: Node) => nodeNames.get(node.id)!;
  const idOf = (node: Node) => {
    if (node.kind === "root") return `${ORGANIZATION}.roots[0].id`;
    if (isManagementAccount(design, node.id)) return `${ORGANIZATION}.master_account_id`;
    return `aws_organizations_${node.kind === "ou" ? "organizational_unit" : "account"}.${nameOf(node)}.id`;
  };
  const policyNameOf = (policy: Policy) => policyNames.get(policy.id)!;
  return {
    nameOf,
    policyNameOf,
    idOf,
    parentIdOf: (node) => idOf(design.nodes.get(design.parentIds.get(node.id) as NodeId)!),
    policyIdOf: (policy) => `aws_organizations_policy.${policyNameOf(policy)}.id`,
    targetNameOf(node) {
      if (node.kind === "root") return "root";
      return isManagementAccount(design, node.id) ? "management_account" : `${node.kind}_${nameOf(node)}`;
    },
  };
}
