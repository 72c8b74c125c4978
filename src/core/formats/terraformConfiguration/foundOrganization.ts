import { AWS_ID_SHAPES } from "../../design/awsIds";
import { evaluate } from "../../hcl/evaluate";
import { isList, SetValue, Unresolved, type Value } from "../../hcl/value";
import type { FoundAccount, FoundOrganization } from "../found/types";
import { ArgumentReader } from "./argumentReader";
import { MANAGEMENT_ACCOUNT, ORGANIZATION, ROOT } from "./computedAttributes";
import { importedIds, instancesOf, modulesOf } from "./configuration";
import { foundAccount, foundOu, withReadOus } from "./foundNodes";
import { foundAttachment, foundDelegation, foundPolicy } from "./foundPolicies";
import { Identities } from "./identities";
import type { LeftOut } from "./leftOut";
import type { ModuleInstance } from "./moduleInstance";
import { ofOneOrganization } from "./otherOrganizations";
import type { ResourceInstance } from "./resourceInstance";
import { withoutFullAwsAccess } from "./withoutFullAwsAccess";

/** The organization that a configuration makes, or reads. What of it can't be known goes to `leftOut`. */
export function foundOrganization(root: ModuleInstance, name: string, leftOut: LeftOut): FoundOrganization {
  const modules = modulesOf(root, leftOut);
  const all = (type: string) => instancesOf(modules, type, leftOut);
  const [organization, ...others] = all("aws_organizations_organization");
  root.reading.organization = organization?.address;
  const awsIds = cleanIds(importedIds(root, leftOut));
  const managementAwsId = organization === undefined ? undefined : allowedAccountOf(root);
  if (managementAwsId !== undefined) awsIds.set(MANAGEMENT_ACCOUNT, managementAwsId);
  const organizationAwsId = organization === undefined ? undefined : awsIds.get(organization.address);
  if (organizationAwsId !== undefined) awsIds.set(ORGANIZATION, organizationAwsId);
  const identities = new Identities(root.reading, awsIds);
  const reader = new ArgumentReader(identities, leftOut);

  const ous = withReadOus(
    all("aws_organizations_organizational_unit").map((ou) => foundOu(ou, reader)),
    all("data.aws_organizations_organizational_unit").map((ou) => foundOu(ou, reader)),
    identities,
  );
  const accounts = all("aws_organizations_account")
    .map((account) => foundAccount(account, reader))
    .map((account) => ({ ...account, parentKey: identities.keyOf(account.parentKey ?? ROOT) }));
  const management = accounts.find(({ awsId }) => awsId !== undefined && awsId === managementAwsId);
  if (management !== undefined) identities.alias(MANAGEMENT_ACCOUNT, management.key);
  const own = ofOneOrganization(
    {
      nodes: [...ous, ...accounts],
      attachments: all("aws_organizations_policy_attachment").flatMap((each) => foundAttachment(each, reader) ?? []),
      delegatedAdministrators: all("aws_organizations_delegated_administrator").flatMap(
        (each) => foundDelegation(each, reader) ?? [],
      ),
    },
    others,
    leftOut,
  );
  const without = withoutFullAwsAccess(root, reader);
  return {
    name,
    ...(organization === undefined ? {} : organizationFields(organization, reader)),
    awsId: organizationAwsId,
    managementAccountKey: management?.key ?? MANAGEMENT_ACCOUNT,
    roots: [{ key: ROOT, name: "Root", awsId: identities.rootAwsId, at: organization?.place ?? {} }],
    nodes: [...(management === undefined ? [managementAccount(managementAwsId, organization)] : []), ...own.nodes],
    policies: all("aws_organizations_policy").map((policy) => foundPolicy(policy, reader)),
    attachments: own.attachments,
    delegatedAdministrators: own.delegatedAdministrators,
    fullAwsAccess: { kind: "implied", without },
  };
}

/** AWS has it before Terraform makes anything: it is nobody's resource. */
function managementAccount(awsId: string | undefined, organization: ResourceInstance | undefined): FoundAccount {
  const at = organization?.place ?? {};
  return { kind: "account", key: MANAGEMENT_ACCOUNT, name: "Management", parentKey: ROOT, awsId, at };
}

function organizationFields(
  organization: ResourceInstance,
  { identities, leftOut }: ArgumentReader,
): Pick<FoundOrganization, "enabledPolicyTypes" | "serviceAccessPrincipals"> {
  const texts = (argument: string, unknown: string): readonly string[] | undefined => {
    const value = organization.configured(argument) ?? null;
    const at = organization.placeOf(argument);
    const leave = (cause: Unresolved) =>
      leftOut.add(cause, { kind: "organization", one: () => unknown, many: () => unknown, of: "the organization", at });
    if (value instanceof Unresolved) leave(value);
    if (value === null || value instanceof Unresolved) return undefined;
    return entriesIn(value).flatMap((entry) => {
      const text = identities.text(entry, at);
      if (text instanceof Unresolved) leave(text);
      return text instanceof Unresolved ? [] : [text];
    });
  };
  const types = texts("enabled_policy_types", "Which policy types are enabled isn't known");
  const isTold = organization.isData || organization.block.body.attributes.has("enabled_policy_types");
  return {
    enabledPolicyTypes: isTold ? types : [],
    serviceAccessPrincipals: texts("aws_service_access_principals", "Which services have access isn't known"),
  };
}

function entriesIn(value: Value): readonly Value[] {
  if (value instanceof SetValue) return value.entries;
  return isList(value) ? value : [value];
}

/** An account's id may have more behind it in an import block. */
function cleanIds(ids: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...ids].map(([address, id]) => [address, /^(\d{12})[_,]/.exec(id)?.[1] ?? id]));
}

/**
 * The one account that the provider may work in. Only the management account can manage an organization, so where the
 * organization is a resource, it is this one.
 */
function allowedAccountOf(root: ModuleInstance): string | undefined {
  for (const { labels, body } of root.source.providers) {
    if (labels[0] !== "aws" || body.attributes.has("alias")) continue;
    const allowed = body.attributes.get("allowed_account_ids");
    const value = allowed === undefined ? null : evaluate(allowed.value, root.scope);
    const [only, second] = value === null || value instanceof Unresolved ? [] : entriesIn(value);
    if (typeof only === "string" && second === undefined && AWS_ID_SHAPES.account.pattern.test(only)) return only;
  }
  return undefined;
}
