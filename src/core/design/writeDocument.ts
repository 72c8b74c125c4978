import type { JsonObject, JsonValue } from "../json/value";
import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from "./documentFormat";
import { nodesInOrder, parentIdOf } from "./queries";
import type {
  Baseline,
  Design,
  Document,
  Node,
  NodeId,
  Organization,
  Policy,
  PolicyTemplateUse,
  TerraformStates,
  UseCase,
} from "./types";

/**
 * The document as a file: keys in a fixed order and unknown ones after them, nodes depth first in drawing order, two
 * spaces of indent, a newline at the end. Empty lists that nothing stands in are left out, except `nodes`, `policies`
 * and `policyIds`. `readDocument` gives the same document back, and writing that gives the same text.
 */
export function writeDocument(document: Document): string {
  return jsonText(documentFields(document));
}

/** The document as a JSON value with its keys in the order of the file, to stand in another file. */
export function documentFields(document: Document): JsonObject {
  const { design } = document;
  return written({
    format: DOCUMENT_FORMAT,
    version: DOCUMENT_VERSION,
    name: design.name,
    description: design.description,
    ...structureFields(design),
    requirements: unlessEmpty(design.requirements),
    notes: unlessEmpty(design.notes),
    acceptedFindings: unlessEmpty(design.acceptedFindings),
    lenses: unlessEmpty(design.lenses),
    relations: unlessEmpty(design.relations),
    baseline: document.baseline && written(baselineFields(document.baseline)),
    variants: document.variants,
    ...document.extra,
  });
}

/** A JSON value as the text of a file: two spaces of indent, a newline at the end, no unpaired surrogates. */
export function jsonText(value: JsonObject): string {
  return `${wellFormed(JSON.stringify(value, null, 2))}\n`;
}

/** Fields in the order of the file; undefined ones aren't written. */
type Fields = Readonly<Record<string, JsonValue | undefined>>;

function baselineFields({ design, collectedAt, terraform, extra }: Baseline): Fields {
  return {
    collectedAt,
    ...structureFields(design),
    terraform: terraform && written(terraformFields(terraform)),
    ...extra,
  };
}

function terraformFields({ addresses, stateCount, otherResourceCount, extra }: TerraformStates): Fields {
  return { addresses: Object.fromEntries(addresses), stateCount, otherResourceCount, ...extra };
}

/** What a design and its baseline have alike. */
function structureFields(design: Design): Fields {
  return {
    organization: written(organizationFields(design.organization)),
    nodes: nodesInOrder(design).map((node) => written(nodeFields(node, parentIdOf(design, node.id)))),
    policies: Array.from(design.policies.values(), (policy) => written(policyFields(policy))),
  };
}

function organizationFields(organization: Organization): Fields {
  return {
    managementAccountId: organization.managementAccountId,
    enabledPolicyTypes: organization.enabledPolicyTypes,
    phases: organization.phases,
    homeRegion: organization.homeRegion,
    rules: organization.rules,
    quotas: organization.quotas,
    awsId: organization.awsId,
    partition: organization.partition,
    serviceAccessPrincipals: organization.serviceAccessPrincipals,
    delegatedAdministrators: organization.delegatedAdministrators,
    ...organization.extra,
  };
}

function nodeFields(node: Node, parentId: NodeId | null): Fields {
  const account = node.kind === "account" ? node : undefined;
  return {
    id: node.id,
    kind: node.kind,
    parentId: parentId ?? undefined,
    name: node.name,
    email: account?.email,
    awsId: node.awsId,
    useCases: account && unlessEmpty(account.useCases.map((useCase) => written(useCaseFields(useCase)))),
    roleName: account?.roleName,
    state: account?.state,
    tags: node.kind === "root" ? undefined : node.tags,
    isPlaceAssumed: node.kind === "root" ? undefined : node.isPlaceAssumed,
    policyIds: node.policyIds,
    ...node.extra,
  };
}

function useCaseFields(useCase: UseCase): Fields {
  return {
    kind: useCase.kind,
    businessUnit: useCase.businessUnit,
    phase: useCase.phase,
    environments: useCase.environments,
    ...useCase.extra,
  };
}

function policyFields(policy: Policy): Fields {
  return {
    id: policy.id,
    type: policy.type,
    name: policy.name,
    description: policy.description,
    awsManaged: policy.awsManaged,
    template: policy.template && written(templateFields(policy.template)),
    document: policy.document,
    draft: policy.draft,
    awsId: policy.awsId,
    tags: policy.tags,
    ...policy.extra,
  };
}

function templateFields(template: PolicyTemplateUse): Fields {
  return { id: template.id, parameters: template.parameters, ...template.extra };
}

function written(fields: Fields): JsonObject {
  return fields as JsonObject; // JSON.stringify leaves undefined fields out
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** JSON.stringify escapes unpaired surrogates, which no reader should take: they become U+FFFD. */
function wellFormed(json: string): string {
  return json.replace(
    /(\\\\)|\\ud[89a-f][0-9a-f]{2}/g,
    (_match, backslash: string | undefined) => backslash ?? "\uFFFD",
  );
}
