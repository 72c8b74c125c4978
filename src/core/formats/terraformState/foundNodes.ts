import type { Problem } from "../../json/problem";
import type { FoundAccount, FoundNode, FoundOu } from "../found/types";
import { type ListedAccount, listedAccount, stateOf, type ToldOrganization } from "./organizationOf";
import type { References } from "./references";
import { objectsIn, type TerraformResource, tagsIn, textIn } from "./resource";
import { aboutAll } from "./warnings";

interface FoundNodes {
  /** The management account, OUs, accounts. */
  readonly nodes: readonly FoundNode[];
  /** Those of the accounts whose place nothing tells, though they are in AWS. */
  readonly placeless: readonly ListedAccount[];
  readonly warnings: readonly Problem[];
}

/**
 * OUs and accounts: managed ones, and those that only data sources or the lists in OUs tell of. The organization's own list of
 * accounts tells no places: who stands only there is under the root for want of anything better. The management account may stand
 * there: no SCP reaches it wherever it is.
 */
export function foundNodes(
  resources: readonly TerraformResource[],
  organization: ToldOrganization,
  references: References,
): FoundNodes {
  const of = (type: string) => resources.filter((each) => each.type === `aws_organizations_${type}`);
  const unclear: TerraformResource[] = [];
  const placeOf = (resource: TerraformResource): FoundPlace => {
    const key = references.keyOf(resource, "parent_id");
    if (key !== undefined) return { parentKey: key };
    unclear.push(resource);
    return { parentKey: null, isPlaceAssumed: true };
  };
  const managedOus = of("organizational_unit").filter(({ isData }) => !isData);
  const managedAccounts = of("account").filter(({ isData }) => !isData);
  const ous = managedOus.map((resource) => ouOf(resource, placeOf(resource)));
  const accounts = managedAccounts.map((resource) => accountOf(resource, placeOf(resource)));
  const known = new Set([...ous, ...accounts].map(({ key }) => key));
  const added = <Found extends FoundNode>(found: readonly Found[]) =>
    found.filter(({ key }) => !known.has(key) && known.add(key));
  const readOus = added(resources.flatMap(readOusOf));
  // Lists in OUs don't tell the state, as the organization's does.
  const states = new Map(organization.accounts.map(({ id, state }) => [id, state]));
  const listedAccounts = added([...resources].sort(dataFirst).flatMap(listedAccountsOf)).map((account) => ({
    ...account,
    state: account.state ?? states.get(account.key),
  }));
  const management = managementOf(organization, known);
  const placeless = organization.accounts.filter(({ id }) => !known.has(id) && id !== organization.management?.id);
  return {
    nodes: [
      ...management,
      ...ous,
      ...readOus,
      ...accounts,
      ...listedAccounts,
      ...placeless.map((account) => placelessAccount(account, organization)),
    ],
    placeless,
    warnings: aboutAll(
      unclear,
      ({ values, address }) => textIn(values, "name") ?? address,
      (named, count) => ({
        code: "unknown-parent",
        message: `The plan can't tell before the apply what ${count === 1 ? "this hangs" : `these ${count} hang`} under: ${named}. Here ${count === 1 ? "it hangs" : "they hang"} under the root.`,
        remedy: `Move ${count === 1 ? "it" : "them"}, or import the state after the apply.`,
      }),
    ),
  };
}

type FoundPlace = Pick<FoundNode, "parentKey" | "isPlaceAssumed">;

function ouOf({ address, name, values, at }: TerraformResource, place: FoundPlace): FoundOu {
  const awsId = textIn(values, "id");
  return {
    kind: "ou",
    key: awsId ?? address,
    awsId,
    name: textIn(values, "name") ?? name,
    ...place,
    tags: tagsIn(values),
    at,
  };
}

function accountOf({ address, name, values, at }: TerraformResource, place: FoundPlace): FoundAccount {
  const awsId = textIn(values, "id");
  return {
    kind: "account",
    key: awsId ?? address,
    awsId,
    name: textIn(values, "name") ?? name,
    ...place,
    email: textIn(values, "email"),
    roleName: textIn(values, "role_name"),
    state: stateOf(values),
    tags: tagsIn(values),
    at,
  };
}

/** The OUs of `data.aws_organizations_organizational_unit` and `…_units`, whose `children` are those right under `parent_id`. */
function readOusOf({ isData, type, values, at }: TerraformResource): readonly FoundOu[] {
  const parentKey = textIn(values, "parent_id");
  if (!isData || parentKey === undefined) return [];
  const told =
    type === "aws_organizations_organizational_unit"
      ? [values]
      : type === "aws_organizations_organizational_units"
        ? objectsIn(values, "children")
        : [];
  return told.flatMap((each) => {
    const id = textIn(each, "id");
    return id === undefined
      ? []
      : [{ kind: "ou" as const, key: id, awsId: id, name: textIn(each, "name") ?? id, parentKey, at }];
  });
}

/** The accounts right in an OU, as the OU itself or `data.aws_organizations_organizational_unit_child_accounts` lists them. */
function listedAccountsOf({ isData, type, values, at }: TerraformResource): readonly FoundAccount[] {
  const isOu = !isData && type === "aws_organizations_organizational_unit";
  const isChildren = isData && type === "aws_organizations_organizational_unit_child_accounts";
  const parentKey = isOu ? textIn(values, "id") : isChildren ? textIn(values, "parent_id") : undefined;
  if (parentKey === undefined) return [];
  return objectsIn(values, "accounts")
    .flatMap(listedAccount)
    .map(({ id, ...rest }) => ({ kind: "account", key: id, awsId: id, parentKey, at, ...rest }));
}

function placelessAccount({ id, ...rest }: ListedAccount, { at }: ToldOrganization): FoundAccount {
  return { kind: "account", key: id, awsId: id, parentKey: null, isPlaceAssumed: true, at, ...rest };
}

/** Data sources are read anew each time, the lists in OUs only where the OU is refreshed. */
function dataFirst(a: TerraformResource, b: TerraformResource): number {
  return Number(b.isData) - Number(a.isData);
}

function managementOf({ management, at }: ToldOrganization, known: ReadonlySet<string>): readonly FoundAccount[] {
  if (management === undefined || known.has(management.id)) return [];
  const { id, name, email, state } = management;
  return [{ kind: "account", key: id, awsId: id, name, email, state, parentKey: null, at }];
}
