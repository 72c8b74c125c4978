import { type PolicyType, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { Place, Problem } from "../../json/problem";
import type { FoundAccount, FoundNode, FoundOrganization, FoundOu, FoundRoot } from "../found/types";
import type { Facts, ToldNode } from "./facts";
import { isRootOnlyPlace, missingParts } from "./missingParts";
import { policiesOf } from "./policiesOfFacts";
import type { PolicyFiles } from "./policyFiles";

export interface FoundWithWarnings {
  readonly found: FoundOrganization;
  readonly warnings: readonly Problem[];
}

/**
 * The organization that the facts tell. Siblings stand by name, OUs before accounts and the management account before all, as
 * AWS answers in no order of its own. Whose parent isn't told hangs under the root; who is only mentioned has its id as name.
 */
export function foundOfFacts(facts: Facts, files: PolicyFiles): FoundWithWarnings {
  const { organization, tags, arns, parents, serviceAccessPrincipals } = facts;
  const roots = rootsOf(facts);
  const managementAccountKey = organization?.managementAccountId ?? arns.managementAccountId;
  const told = withMentioned(facts, managementAccountKey);
  const isSure = isRootOnlyPlace(facts, told);
  const nodes = told.map((node) =>
    nodeOf(node, parents.parentIds.get(node.id) ?? null, {
      tags: tags.get(node.id),
      ...(isSure || parents.parentIds.has(node.id) ? {} : { isPlaceAssumed: true as const }),
    }),
  );
  const policyTypes = policyTypesOf(facts);
  const { policies, attachments, fullAwsAccess, warnings } = policiesOf(facts, {
    files,
    policyTypes,
    targetIds: [...roots, ...nodes].map(({ key }) => key),
  });
  const awsId = organization?.id ?? [...arns.organizations.keys()][0];
  return {
    found: {
      name: awsId === undefined ? "AWS organization" : `Organization ${awsId}`,
      awsId,
      partition: arns.partition,
      managementAccountKey,
      enabledPolicyTypes: policyTypes ?? undefined,
      serviceAccessPrincipals: serviceAccessPrincipals?.length ? serviceAccessPrincipals.toSorted() : undefined,
      delegatedAdministrators: facts.delegations.map(({ accountId, servicePrincipal }) => ({
        accountKey: accountId,
        servicePrincipal,
      })),
      roots,
      nodes: sorted(nodes, managementAccountKey),
      policies,
      attachments,
      fullAwsAccess,
    },
    warnings: [...missingParts(facts, told), ...warnings],
  };
}

/** The roots that are told; else the one that paths, parents or the OUs' ids name, which begin with the root's own. */
function rootsOf({ roots, parents, nodes, organization }: Facts): readonly FoundRoot[] {
  if (roots.length > 0) return roots.map(({ id, name, at }) => ({ key: id, awsId: id, name, at }));
  const ofOus = nodes.flatMap(({ kind, id }) => (kind === "ou" ? [`r-${id.split("-")[1] ?? ""}`] : []));
  const ids = new Set([...parents.mentionedRoots, ...ofOus.filter((id) => /^r-[0-9a-z]{4,32}$/.test(id))]);
  const at = nodes[0]?.at ?? organization?.at ?? {};
  return [...ids].map((id) => ({ key: id, awsId: id, name: "Root", at }));
}

/** The nodes that are told, with those that are only mentioned, and the management account where only its id is known. */
function withMentioned({ nodes, parents, organization }: Facts, managementId: string | undefined): readonly ToldNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const mentioned = (ids: ReadonlyMap<string, Place>, kind: ToldNode["kind"]) =>
    Array.from(ids)
      .filter(([id]) => !known.has(id) && id !== managementId)
      .map(([id, at]): ToldNode => ({ id, kind, name: id, at }));
  const isUnknown = managementId !== undefined && !known.has(managementId);
  const management: ToldNode = {
    id: managementId ?? "",
    kind: "account",
    name: "Management",
    email: organization?.managementEmail,
    at: organization?.at ?? nodes[0]?.at ?? {},
  };
  return [
    ...(isUnknown ? [management] : []),
    ...nodes,
    ...mentioned(parents.mentionedOus, "ou"),
    ...mentioned(parents.mentionedAccounts, "account"),
  ];
}

function nodeOf(
  { id, kind, name = id, email, state, at }: ToldNode,
  parentKey: string | null,
  told: Pick<FoundNode, "tags" | "isPlaceAssumed">,
): FoundOu | FoundAccount {
  const shared = { key: id, awsId: id, name, parentKey, at, ...told };
  return kind === "ou" ? { kind, ...shared } : { kind, ...shared, email, state };
}

function sorted(nodes: readonly FoundNode[], managementKey: string | undefined): readonly FoundNode[] {
  const rank = ({ key, kind }: FoundNode) => (key === managementKey ? 0 : kind === "ou" ? 1 : 2);
  return nodes.toSorted(
    (left, right) => rank(left) - rank(right) || compared(left.name, right.name) || compared(left.key, right.key),
  );
}

/** By UTF-16 units: the same everywhere, whatever language a machine speaks. */
function compared(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** null: nothing tells. */
function policyTypesOf({ roots, organization }: Facts): readonly PolicyType[] | null {
  const [root] = roots;
  if (root !== undefined) return root.policyTypes;
  if (organization === null) return null;
  if (organization.featureSet === "CONSOLIDATED_BILLING") return [];
  return organization.policyTypes.length > 0 ? organization.policyTypes : [SERVICE_CONTROL_POLICY];
}
