import { FULL_AWS_ACCESS_ID, RCP_FULL_AWS_ACCESS_ID } from "../../design/types";
import type { Problem } from "../../json/problem";
import type { FoundAttachment, FoundOrganization, FoundPolicy } from "../found/types";
import { foundNodes } from "./foundNodes";
import { organizationOf, rootsOf } from "./organizationOf";
import { type Referenced, type References, referencesOf } from "./references";
import { own, type TerraformResource, tagsIn, textIn } from "./resource";
import { aboutAll, aboutInstances, aboutPlacelessAccounts, warning } from "./warnings";

export interface FoundOfOptions {
  /** What the design is called where the organization's id isn't known. */
  readonly name: string;
  /** The resource that an argument refers to, where its value isn't known before the apply. */
  readonly referenced?: Referenced;
  /** Ids or addresses of what FullAWSAccess is taken off by the plan. */
  readonly detached?: readonly string[];
}

/**
 * The organization that resources of `aws_organizations_…` tell, and what is to be said about it. Things are known by their AWS
 * id, else by their address. Null where nothing is there that tells of OUs, accounts, policies or the organization.
 */
export function foundOf(
  all: readonly TerraformResource[],
  { name, referenced, detached = [] }: FoundOfOptions,
): { readonly found: FoundOrganization; readonly warnings: readonly Problem[] } | null {
  const resources = all.filter(({ isDeposed }) => !isDeposed);
  if (!resources.some(({ type }) => TELLING.has(type))) return null;
  const of = (type: string) => resources.filter((each) => each.type === `aws_organizations_${type}`);
  const organization = organizationOf(of("organization"));
  const roots = rootsOf(resources, organization);
  const references = referencesOf(resources, roots, referenced);
  const nodes = foundNodes(resources, organization, references);
  const attachments = attachmentsOf(of("policy_attachment"), references);
  const found: FoundOrganization = {
    name: organization.awsId === undefined ? name : `Organization ${organization.awsId}`,
    awsId: organization.awsId,
    partition: organization.partition,
    managementAccountKey: organization.management?.id,
    enabledPolicyTypes: organization.enabledPolicyTypes,
    serviceAccessPrincipals: organization.serviceAccessPrincipals,
    delegatedAdministrators: of("delegated_administrator").flatMap((each) => {
      const accountKey = references.keyOf(each, "account_id");
      const servicePrincipal = textIn(each.values, "service_principal");
      return accountKey && servicePrincipal !== undefined ? [{ accountKey, servicePrincipal }] : [];
    }),
    roots,
    nodes: nodes.nodes,
    policies: policiesOf(of("policy")),
    attachments: attachments.attachments,
    fullAwsAccess: { kind: "implied", without: detached },
  };
  return {
    found,
    warnings: [
      ...aboutInstances(all),
      ...nodes.warnings,
      ...aboutPlacelessAccounts(nodes.placeless, organization.at),
      ...attachments.warnings,
      ...aboutUnknownContents(of("policy")),
      ...aboutResourcePolicies(of("resource_policy")),
    ],
  };
}

const TELLING = new Set(
  ["organization", "organizational_unit", "account", "policy"].map((type) => `aws_organizations_${type}`),
);

/** Of a policy that is managed and read as a data source, too, the managed one. */
function policiesOf(resources: readonly TerraformResource[]): readonly FoundPolicy[] {
  const managed = resources.filter(({ isData }) => !isData).map(policyOf);
  const known = new Set(managed.map(({ key }) => key));
  const read = resources.filter(({ isData }) => isData).map(policyOf);
  const others = read.filter(({ key, awsId }) => awsId !== undefined && !known.has(key) && known.add(key));
  return [...managed, ...others].filter(({ awsId }) => awsId !== RCP_FULL_AWS_ACCESS_ID);
}

function policyOf({ address, name, isData, values, at }: TerraformResource): FoundPolicy {
  const awsId = (isData ? textIn(values, "policy_id") : undefined) ?? textIn(values, "id");
  return {
    key: awsId ?? address,
    awsId,
    name: textIn(values, "name") ?? name,
    type: textIn(values, "type") ?? "SERVICE_CONTROL_POLICY",
    description: textIn(values, "description"),
    awsManaged: own(values, "aws_managed") === true || awsId === FULL_AWS_ACCESS_ID || undefined,
    content: textIn(values, "content") ?? null,
    tags: isData ? undefined : tagsIn(values),
    at,
  };
}

function attachmentsOf(
  resources: readonly TerraformResource[],
  references: References,
): { readonly attachments: readonly FoundAttachment[]; readonly warnings: readonly Problem[] } {
  const attachments: FoundAttachment[] = [];
  const unclear: TerraformResource[] = [];
  for (const resource of resources) {
    const policyKey = references.keyOf(resource, "policy_id");
    const targetKey = references.keyOf(resource, "target_id");
    if (policyKey === RCP_FULL_AWS_ACCESS_ID) continue;
    if (policyKey && targetKey) attachments.push({ policyKey, targetKey, at: resource.at });
    else unclear.push(resource);
  }
  const warnings = aboutAll(
    unclear,
    ({ address }) => address,
    (named, count) => ({
      code: "attachment-left-out",
      message: `${count === 1 ? "A policy attachment was" : `${count} policy attachments were`} left out, as the plan can't tell before the apply what it attaches: ${named}.`,
      remedy: "Attach the policy here, or import the state after the apply.",
    }),
  );
  return { attachments, warnings };
}

function aboutUnknownContents(resources: readonly TerraformResource[]): readonly Problem[] {
  return aboutAll(
    resources.filter(({ isData, values }) => !isData && textIn(values, "content") === undefined),
    ({ address, values }) => textIn(values, "name") ?? address,
    (named, count) => ({
      code: "unknown-content",
      message: `The text of ${count === 1 ? "a policy" : `${count} policies`} isn't known before the apply: ${named}. Here ${count === 1 ? "it filters" : "they filter"} nothing.`,
      remedy: "Import the state after the apply.",
    }),
  );
}

function aboutResourcePolicies(resources: readonly TerraformResource[]): readonly Problem[] {
  const [first] = resources.filter(({ isData }) => !isData);
  if (first === undefined) return [];
  return [
    warning(
      "resource-policy-left-out",
      first.at,
      "The organization's resource-based delegation policy was left out: a design holds none.",
      "",
    ),
  ];
}
