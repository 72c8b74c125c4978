import type { PolicyType } from "../../design/types";
import type { Place } from "../../json/problem";
import type { FoundRoot } from "../found/types";
import { objectsIn, type TerraformResource, textIn, textsIn } from "./resource";

/** An account as the organization, an OU or a data source lists it: without its parent. */
export interface ListedAccount {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly state?: string;
}

export interface ToldOrganization {
  readonly awsId?: string;
  readonly partition?: string;
  readonly enabledPolicyTypes?: readonly PolicyType[];
  readonly serviceAccessPrincipals?: readonly string[];
  readonly roots: readonly FoundRoot[];
  readonly management?: ListedAccount;
  /** Every account that the organization had when it was last read. */
  readonly accounts: readonly ListedAccount[];
  readonly at: Place;
}

/**
 * What `aws_organizations_organization` tells; where it is managed and read as a data source, too, both together.
 *
 * A root's policy types have `type` in the provider's code, `name` in its documentation.
 */
export function organizationOf(resources: readonly TerraformResource[]): ToldOrganization {
  const sorted = [...resources.filter(({ isData }) => !isData), ...resources.filter(({ isData }) => isData)];
  const first = <T>(read: (values: TerraformResource["values"]) => T | undefined): T | undefined =>
    sorted.map(({ values }) => read(values)).find((value) => value !== undefined);
  const accounts = uniqueById(sorted.flatMap(({ values }) => objectsIn(values, "accounts").flatMap(listedAccount)));
  const managementId = first((values) => textIn(values, "master_account_id"));
  const listed = accounts.find(({ id }) => id === managementId);
  const roots = sorted.flatMap(({ values, at }) =>
    objectsIn(values, "roots").flatMap((root) => {
      const id = textIn(root, "id");
      return id === undefined ? [] : [{ key: id, awsId: id, name: textIn(root, "name") ?? "Root", at }];
    }),
  );
  return {
    awsId: first((values) => textIn(values, "id")),
    partition: first((values) => textIn(values, "arn"))?.split(":")[1],
    enabledPolicyTypes: first(enabledTypes),
    serviceAccessPrincipals: first((values) => textsIn(values, "aws_service_access_principals")),
    roots: [...new Map(roots.map((root) => [root.key, root])).values()],
    management:
      managementId === undefined
        ? undefined
        : {
            id: managementId,
            name: first((values) => textIn(values, "master_account_name")) ?? listed?.name ?? "Management",
            email: first((values) => textIn(values, "master_account_email")) ?? listed?.email,
            state: listed?.state,
          },
    accounts,
    at: sorted[0]?.at ?? {},
  };
}

/**
 * The roots; where the organization is still to be made, the one that it will have; where it is not in the file, those right
 * under which something hangs.
 */
export function rootsOf(resources: readonly TerraformResource[], organization: ToldOrganization): readonly FoundRoot[] {
  if (organization.roots.length > 0) return organization.roots;
  const ids = new Map<string, Place>();
  for (const { values, at } of resources)
    for (const argument of ["parent_id", "target_id"]) {
      const id = textIn(values, argument);
      if (id?.startsWith("r-") && !ids.has(id)) ids.set(id, at);
    }
  if (ids.size > 0) return Array.from(ids, ([id, at]) => ({ key: id, awsId: id, name: "Root", at }));
  const toBeMade = resources.find(({ type }) => type === "aws_organizations_organization");
  return toBeMade === undefined ? [] : [{ key: toBeMade.address, name: "Root", at: toBeMade.at }];
}

/** An account of a list; none where it has no id. */
export function listedAccount(values: TerraformResource["values"]): readonly ListedAccount[] {
  const id = textIn(values, "id");
  if (id === undefined) return [];
  const state = stateOf(values);
  return [{ id, name: textIn(values, "name") ?? id, email: textIn(values, "email"), state }];
}

/** `state`, which takes the place of `status` (AWS Organizations API reference); ACTIVE goes without saying. */
export function stateOf(values: TerraformResource["values"]): string | undefined {
  const state = textIn(values, "state") ?? textIn(values, "status");
  return state === "ACTIVE" ? undefined : state;
}

function enabledTypes(values: TerraformResource["values"]): readonly string[] | undefined {
  const told = textsIn(values, "enabled_policy_types");
  if (told !== undefined) return told;
  const types = objectsIn(values, "roots").flatMap((root) => objectsIn(root, "policy_types"));
  if (types.length === 0) return undefined;
  return types
    .filter((each) => textIn(each, "status") === "ENABLED")
    .flatMap((each) => textIn(each, "type") ?? textIn(each, "name") ?? []);
}

function uniqueById(accounts: readonly ListedAccount[]): readonly ListedAccount[] {
  return [...new Map(accounts.map((account) => [account.id, account])).values()];
}
