import { assembleDesign } from "../../design/assembleDesign";
import { FULL_AWS_ACCESS } from "../../design/fullAwsAccess";
import { nodeId } from "../../design/ids";
import { shown } from "../../design/labels";
import { DEFAULT_ORGANIZATION } from "../../design/organization";
import type { DesignProblem } from "../../design/structure/designProblem";
import { structureWarnings } from "../../design/structureWarnings";
import {
  type AccountNode,
  type AwsAccountId,
  type Baseline,
  type Design,
  type Document,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  type Organization,
  type Policy,
  type PolicyId,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import { approvedHomeRegion } from "../../engine";
import { parseJson } from "../../json/parseJson";
import { type Place, type Problem, quoted, type Result } from "../../json/problem";
import { isJsonObject, type JsonObject, present } from "../../json/value";
import type { KnownActions } from "../../policy";
import { policyProblems } from "../policyProblems";
import { assumedFullAwsAccess } from "./assumedFullAwsAccess";
import { type FoundIds, idsOf } from "./foundIds";
import { treeProblems } from "./foundTree";
import { lookAlikes } from "./lookAlikes";
import type { FoundNode, FoundOrganization, FoundPolicy } from "./types";

export interface DocumentOfFoundOptions {
  /** What the format's own reader has to say, such as what it left out; told before what is found here. */
  readonly warnings?: readonly Problem[];
  readonly knownActions?: KnownActions;
  /** Whether this is how the organization is, not how someone wants it: it becomes the document's baseline. */
  readonly isReal: boolean;
  /** How it is, where what was found is how someone wants it; the same things must have the same AWS ids. */
  readonly before?: FoundOrganization;
}

/**
 * The document of an organization that a foreign format tells, or every reason why it is none: several roots, ids that stand
 * twice, parents that don't exist, circles. The same organization gives the same ids each time.
 *
 * What AWS would refuse but a design may hold comes as warnings of severity error. A policy whose text can't be read keeps it as
 * its draft. An attachment to something that isn't there is left out and told.
 */
export function documentOfFound(
  found: FoundOrganization,
  { warnings = [], knownActions, isReal, before }: DocumentOfFoundOptions,
): Result<Document> {
  const broken = [...treeProblems(found), ...(before === undefined ? [] : treeProblems(before))];
  if (broken.length > 0) return { ok: false, problems: broken };
  const { design: read, problems } = designOfFound(found, knownActions);
  const design = atHome(read);
  const baseline = isReal
    ? baselineOf(design, found)
    : before === undefined
      ? undefined
      : baselineOf(designOfFound(before, knownActions).design, before);
  return {
    ok: true,
    value: present({ design, baseline }),
    warnings: [
      ...warnings,
      ...(isReal ? managementAdded(found) : []),
      ...problems,
      ...placed(structureWarnings(design), found),
    ],
  };
}

/** Every organization has one, so that it stands there where nothing tells which it is. */
function managementAdded({ roots, nodes, managementAccountKey }: FoundOrganization): readonly Problem[] {
  const isThere = nodes.some(({ key, kind }) => kind === "account" && key === managementAccountKey);
  if (isThere || (roots.length === 0 && nodes.length === 0)) return [];
  const message = "Nothing tells which account is the management account: one called “Management” was added.";
  return [{ severity: "warning", code: "management-account-added", at: {}, message, remedy: "" }];
}

/** Formats don't tell the home Region: it is one that the policies approve, where they don't approve the usual one. */
function atHome(design: Design): Design {
  const homeRegion = approvedHomeRegion(design);
  return homeRegion === null ? design : { ...design, organization: { ...design.organization, homeRegion } };
}

function baselineOf(design: Design, { terraform }: FoundOrganization): Baseline {
  return present({ design: { ...design, name: "" }, terraform });
}

/** Problems of the design where the files tell what they are about. */
function placed(problems: readonly DesignProblem[], found: FoundOrganization): readonly Problem[] {
  const { rootId, nodeIds, policyIds } = idsOf(found);
  const places = new Map<string | null, Place>([
    [rootId, found.roots[0]?.at ?? {}],
    ...found.nodes.map(({ key, at }) => [nodeIds.get(key)!, at] as const),
    ...found.policies.map(({ key, at }) => [policyIds.get(key)!, at] as const),
  ]);
  return problems.map(({ nodeId: about, policyId, ...problem }) => ({
    ...problem,
    at: places.get(about ?? policyId) ?? {},
  }));
}

/** The design of a sound tree, and what is wrong with its policies and attachments. */
function designOfFound(
  found: FoundOrganization,
  knownActions: KnownActions | undefined,
): { readonly design: Design; readonly problems: readonly Problem[] } {
  const ids = idsOf(found);
  const organization = organizationOf(found, ids);
  const policies = found.policies.map((policy) => policyOf(policy, ids, organization, knownActions));
  const attached = attachedPolicies(found, ids, organization);
  const hasFullAwsAccess = policies.some(({ policy }) => policy.id === FULL_AWS_ACCESS_ID);
  const design = assembleDesign({
    name: found.name,
    organization,
    nodes: placedNodes(found, ids, attached.policyIds),
    policies: [...(hasFullAwsAccess ? [] : [FULL_AWS_ACCESS]), ...policies.map(({ policy }) => policy)],
  });
  return {
    design,
    problems: [
      ...attached.problems,
      ...assumedFullAwsAccess(design, assumedIn(found, ids)),
      ...lookAlikes(found.nodes),
      ...policies.flatMap(({ problems }) => problems),
    ],
  };
}

const MANAGEMENT_ID = nodeId("management");

function organizationOf(found: FoundOrganization, { nodeIds }: FoundIds): Organization {
  // What tells an organization may tell it twice: two collections in a folder, a call that was pasted again.
  const told = found.delegatedAdministrators?.flatMap(({ accountKey, servicePrincipal }) => {
    const accountId = nodeIds.get(accountKey);
    return accountId === undefined
      ? []
      : [[`${accountId}/${servicePrincipal}`, { accountId, servicePrincipal }] as const];
  });
  const delegations = [...new Map(told).values()];
  return present({
    ...DEFAULT_ORGANIZATION,
    managementAccountId: managementIdOf(found, nodeIds) ?? MANAGEMENT_ID,
    enabledPolicyTypes: found.enabledPolicyTypes ?? DEFAULT_ORGANIZATION.enabledPolicyTypes,
    awsId: found.awsId,
    partition: found.partition === "aws" ? undefined : found.partition,
    serviceAccessPrincipals: found.serviceAccessPrincipals && [...new Set(found.serviceAccessPrincipals)],
    delegatedAdministrators: delegations.length > 0 ? delegations : undefined,
  });
}

function managementIdOf(
  { managementAccountKey, nodes }: FoundOrganization,
  nodeIds: FoundIds["nodeIds"],
): NodeId | undefined {
  const account = nodes.find(({ key, kind }) => kind === "account" && key === managementAccountKey);
  return account === undefined ? undefined : nodeIds.get(account.key);
}

interface ReadPolicy {
  readonly policy: Policy;
  readonly problems: readonly Problem[];
}

function policyOf(
  found: FoundPolicy,
  ids: FoundIds,
  organization: Organization,
  knownActions?: KnownActions,
): ReadPolicy {
  const id = ids.policyIds.get(found.key)!;
  if (id === FULL_AWS_ACCESS_ID) return { policy: FULL_AWS_ACCESS, problems: [] };
  const content = contentOf(found);
  const { type, name, description, awsManaged, awsId, tags } = found;
  const policy: Policy = present({
    id,
    type,
    name,
    description: description || undefined,
    awsManaged: awsManaged || undefined,
    document: content.document,
    draft: content.draft,
    awsId,
    tags,
  });
  if (content.draft !== undefined)
    return { policy, problems: content.reason === "told" ? [] : [unreadable(found, content.reason)] };
  const { readable, problems } = policyProblems(organization, policy, { knownActions, placeOf: () => found.at });
  if (readable) return { policy, problems };
  const { document, ...withoutDocument } = policy;
  return { policy: { ...withoutDocument, draft: JSON.stringify(document, null, 2) }, problems: asOfDraft(problems) };
}

const KEPT_AS_DRAFT = "Its text is kept as a draft, and filters nothing until it is mended.";

/** The first problem for which the policy is kept as a draft says so. */
function asOfDraft(problems: readonly Problem[]): readonly Problem[] {
  const first = problems.find(({ severity }) => severity === "error");
  return problems.map((problem) =>
    problem === first ? { ...problem, remedy: [problem.remedy, KEPT_AS_DRAFT].join(" ").trim() } : problem,
  );
}

type Content =
  | { readonly document?: JsonObject; readonly draft?: undefined }
  | { readonly document?: undefined; readonly draft: string; readonly reason: Problem | "told" | null };

function contentOf({ content, draft }: FoundPolicy): Content {
  if (content === null) return draft === undefined ? {} : { draft, reason: "told" };
  if (typeof content !== "string") return { document: content };
  const parsed = parseJson(content);
  if ("syntaxError" in parsed) return { draft: content, reason: parsed.syntaxError };
  const [twice] = parsed.problems;
  if (twice !== undefined) return { draft: content, reason: twice };
  return isJsonObject(parsed.value) ? { document: parsed.value } : { draft: content, reason: null };
}

function unreadable({ name, at }: FoundPolicy, reason: Problem | null): Problem {
  const why = reason === null ? "it is no JSON object." : `${reason.message}`;
  return {
    severity: "error",
    code: "unreadable-policy",
    at,
    message: `Policy “${shown(name)}” can't be read: ${why}`,
    remedy: KEPT_AS_DRAFT,
  };
}

/** The policies at each node by its found key, and what is attached to nothing. */
function attachedPolicies(
  { attachments, roots, nodes, policies, fullAwsAccess }: FoundOrganization,
  ids: FoundIds,
  organization: Organization,
): { readonly policyIds: ReadonlyMap<string | null, readonly PolicyId[]>; readonly problems: readonly Problem[] } {
  const implied = fullAwsAccess.kind === "implied" && organization.enabledPolicyTypes.includes(SERVICE_CONTROL_POLICY);
  const without = new Set(fullAwsAccess.kind === "implied" ? fullAwsAccess.without : []);
  const startAt = (key: string) => new Set<PolicyId>(implied && !without.has(key) ? [FULL_AWS_ACCESS_ID] : []);
  const attached = new Map<string | null, Set<PolicyId>>([...roots, ...nodes].map(({ key }) => [key, startAt(key)]));
  // The root that the format takes for granted.
  if (roots.length === 0) attached.set(null, startAt(""));
  const policyKeys = new Map(policies.map(({ key }) => [key, ids.policyIds.get(key)!]));
  const problems: Problem[] = [];
  for (const { policyKey, targetKey, at } of attachments) {
    const policyId = policyKeys.get(policyKey) ?? (policyKey === FULL_AWS_ACCESS_ID ? FULL_AWS_ACCESS_ID : undefined);
    const target = attached.get(targetKey);
    if (policyId === undefined) problems.push(leftOut(at, `the policy ${quoted(policyKey)} is not there`));
    else if (target === undefined) problems.push(leftOut(at, `its target ${quoted(targetKey)} is not there`));
    else target.add(policyId);
  }
  return { policyIds: new Map(Array.from(attached, ([key, set]) => [key, [...set]])), problems };
}

/** The nodes of which nobody has told whether FullAWSAccess is attached. */
function assumedIn({ roots, nodes, attachments, fullAwsAccess }: FoundOrganization, { rootId, nodeIds }: FoundIds) {
  if (fullAwsAccess.kind === "told") return new Set<NodeId>();
  const told = new Set(attachments.flatMap((each) => (each.policyKey === FULL_AWS_ACCESS_ID ? [each.targetKey] : [])));
  const keys = [...roots, ...nodes].map(({ key }) => key).filter((key) => !told.has(key));
  return new Set([...(roots.length === 0 ? [rootId] : []), ...keys.map((key) => nodeIds.get(key)!)]);
}

function leftOut(at: Place, why: string): Problem {
  return {
    severity: "warning",
    code: "attachment-left-out",
    at,
    message: `A policy attachment was left out: ${why}.`,
    remedy: "",
  };
}

function placedNodes(
  found: FoundOrganization,
  { rootId, nodeIds }: FoundIds,
  policyIds: ReadonlyMap<string | null, readonly PolicyId[]>,
): readonly { readonly node: Node; readonly parentId: NodeId | null }[] {
  const [root] = found.roots;
  const managementId = managementIdOf(found, nodeIds);
  const rootPolicyIds = policyIds.get(root?.key ?? null) ?? [];
  return [
    {
      node: present({
        id: rootId,
        kind: "root" as const,
        name: root?.name ?? "Root",
        awsId: root?.awsId,
        policyIds: rootPolicyIds,
      }),
      parentId: null,
    },
    ...(managementId === undefined ? [{ node: impliedManagementAccount(rootPolicyIds), parentId: rootId }] : []),
    ...found.nodes.map((node) => ({
      node: nodeOf(node, nodeIds.get(node.key)!, policyIds.get(node.key) ?? [], managementId),
      parentId: (node.parentKey === null ? undefined : nodeIds.get(node.parentKey)) ?? rootId,
    })),
  ];
}

function impliedManagementAccount(rootPolicyIds: readonly PolicyId[]): AccountNode {
  const policyIds = rootPolicyIds.filter((id) => id === FULL_AWS_ACCESS_ID);
  return { id: MANAGEMENT_ID, kind: "account", name: "Management", useCases: [{ kind: "management" }], policyIds };
}

function nodeOf(found: FoundNode, id: NodeId, policyIds: readonly PolicyId[], managementId: NodeId | undefined): Node {
  const { kind, name, awsId, tags, isPlaceAssumed } = found;
  if (kind === "ou") return present({ id, kind, name, awsId, tags, isPlaceAssumed, policyIds });
  return present({
    id,
    kind,
    name,
    awsId: awsId as AwsAccountId | undefined,
    email: found.email || undefined,
    useCases: id === managementId ? [{ kind: "management" }] : [],
    roleName: found.roleName || undefined,
    state: found.state,
    tags,
    isPlaceAssumed: id === managementId ? undefined : isPlaceAssumed,
    policyIds,
  });
}
