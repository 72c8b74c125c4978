import type { Document } from "../../../design/types";
import type { JsonObject } from "../../../json/value";
import { documentOfFound } from "../../found/documentOfFound";
import type { FoundNode, FoundPolicy } from "../../found/types";

interface WrittenAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status?: string;
  readonly tags?: Readonly<Record<string, string>>;
}
interface WrittenOu {
  readonly id: string;
  readonly name: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly accounts?: readonly WrittenAccount[];
  readonly ous?: readonly WrittenOu[];
}
interface WrittenPolicy {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly aws_managed?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
  readonly content: JsonObject;
  readonly targets?: readonly string[];
}

/** An organization as the check that stands in for AWS writes it. */
export interface WrittenOrganization {
  readonly organization: {
    readonly id: string;
    readonly enabled_policy_types?: readonly string[];
    readonly aws_service_access_principals?: readonly string[];
    readonly management_account: { readonly id: string };
  };
  readonly root: WrittenOu;
  readonly policies: readonly WrittenPolicy[];
  readonly delegated_administrators?: readonly { readonly account_id: string; readonly service_principal: string }[];
}

const at = { file: "organization.json", line: 1, column: 1 };

/** The document that an import of this organization gives. Throws where it is none. */
export function documentOfOrganization(written: WrittenOrganization): Document {
  const { organization, root, policies, delegated_administrators = [] } = written;
  const result = documentOfFound(
    {
      name: "Existing",
      awsId: organization.id,
      managementAccountKey: organization.management_account.id,
      enabledPolicyTypes: organization.enabled_policy_types ?? [],
      serviceAccessPrincipals: organization.aws_service_access_principals ?? [],
      delegatedAdministrators: delegated_administrators.map((each) => ({
        accountKey: each.account_id,
        servicePrincipal: each.service_principal,
      })),
      roots: [{ key: root.id, awsId: root.id, name: "Root", at }],
      nodes: nodesIn(root),
      policies: policies.filter(({ id }) => id !== "p-RCPFullAWSAccess").map(foundPolicy),
      attachments: policies.flatMap(({ id, targets = [] }) =>
        id === "p-RCPFullAWSAccess" ? [] : targets.map((target) => ({ policyKey: id, targetKey: target, at })),
      ),
      fullAwsAccess: { kind: "told" },
    },
    { isReal: true },
  );
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.value;
}

function nodesIn({ id: parentKey, accounts = [], ous = [] }: WrittenOu): readonly FoundNode[] {
  return [
    ...accounts.map(({ id, name, email, status, tags = {} }) => ({
      ...{ kind: "account" as const, key: id, awsId: id, parentKey, name, email, at },
      ...(status === undefined ? {} : { state: status }),
      tags,
    })),
    ...ous.flatMap((ou) => [
      {
        ...{ kind: "ou" as const, key: ou.id, awsId: ou.id, parentKey, name: ou.name, tags: ou.tags ?? {}, at },
      },
      ...nodesIn(ou),
    ]),
  ];
}

function foundPolicy({
  id,
  name,
  type,
  description = "",
  aws_managed,
  tags = {},
  content,
}: WrittenPolicy): FoundPolicy {
  return { key: id, awsId: id, name, type, description, awsManaged: aws_managed === true, tags, content, at };
}
