import { isAwsId } from "../design/awsIds";
import { pathOf } from "../design/queries";
import type { AccountNode, Design, NodeId } from "../design/types";
import { accountNumberOf } from "./accounts";
import { KnownContext } from "./context";
import type { Inquiry } from "./inquiry";
import type { ContextValue, Request } from "./types";

/** What a design fixes about the keys of a request. */
export interface DerivedContext {
  /** Keys with their values; null: known to be absent. Names as AWS writes them. */
  readonly known: Readonly<Record<string, ContextValue>>;
  /** Keys that are there with a value that isn't known but fits one of these patterns (`*` and `?`, ARNs part by part). */
  readonly bounded: Readonly<Record<string, readonly string[]>>;
  /** Keys that are absent or have a value that fits none of these patterns. */
  readonly excluded: Readonly<Record<string, readonly string[]>>;
}

/** Any text: what AWS says is always there, the policies may hold against whatever they name. */
const ANY_VALUE = ["?*"];

/**
 * Derives keys from the place of the principal and of the resource's account (null: outside the organization).
 *
 * Account number, organization and path of both; of the principal also the type and what follows from its ARN, where
 * that is given. Of an account outside follow its number, where the request gives it, and that its organization is not this
 * one. The Region is in every request's context.
 * Source: IAM User Guide, "AWS global condition context keys".
 */
export function deriveContext(
  design: Design,
  { accountId, resourceAccountId = accountId, context = {} }: Request,
  { principal, resourceAccount }: Pick<Inquiry, "principal" | "resourceAccount">,
): DerivedContext {
  const known: Record<string, ContextValue> = {};
  const bounded: Record<string, readonly string[]> = { "aws:RequestedRegion": ANY_VALUE };
  const excluded: Record<string, readonly string[]> = {};
  if (principal === null) deriveOutside(design, accountId, "Principal", known, excluded);
  else {
    known["aws:PrincipalAccount"] = accountNumberOf(principal);
    known["aws:PrincipalIsAWSService"] = "false";
    derivePlace(design, principal, "Principal", known, bounded);
    derivePrincipal(design, principal, context, known, bounded);
  }
  if (resourceAccount === null) deriveOutside(design, resourceAccountId, "Resource", known, excluded);
  else {
    known["aws:ResourceAccount"] = accountNumberOf(resourceAccount);
    derivePlace(design, resourceAccount, "Resource", known, bounded);
  }
  return { known, bounded, excluded };
}

function deriveOutside(
  design: Design,
  accountId: string,
  side: "Principal" | "Resource",
  known: Record<string, ContextValue>,
  excluded: Record<string, readonly string[]>,
): void {
  if (!isAwsId("account", accountId)) return;
  known[`aws:${side}Account`] = accountId;
  const organizationId = design.organization.awsId;
  if (organizationId === undefined) return;
  excluded[`aws:${side}OrgID`] = [organizationId];
  excluded[`aws:${side}OrgPaths`] = [`${organizationId}/*`];
}

function derivePlace(
  design: Design,
  account: AccountNode,
  side: "Principal" | "Resource",
  known: Record<string, ContextValue>,
  bounded: Record<string, readonly string[]>,
): void {
  const organizationId = design.organization.awsId;
  if (organizationId === undefined) bounded[`aws:${side}OrgID`] = ["o-??????????*"];
  else known[`aws:${side}OrgID`] = organizationId;
  const path = organizationPathOf(design, account.id);
  if (path.includes("*")) bounded[`aws:${side}OrgPaths`] = [path];
  else known[`aws:${side}OrgPaths`] = [path];
}

/** The keys of an account's place in the organization, where the design knows every id on its path. */
export function organizationPathsOf(design: Design, accountId: NodeId): Readonly<Record<string, readonly string[]>> {
  const path = organizationPathOf(design, accountId);
  return path.includes("*") ? {} : { "aws:PrincipalOrgPaths": [path], "aws:ResourceOrgPaths": [path] };
}

/** `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/`; with wildcards for ids that AWS hasn't given yet. */
export function organizationPathOf(design: Design, accountId: NodeId): string {
  const containers = pathOf(design, accountId).slice(0, -1);
  const ids = containers.map((id) => {
    const node = design.nodes.get(id);
    return node?.awsId ?? (node?.kind === "root" ? "r-????*" : "ou-????*-????????*");
  });
  return `${[design.organization.awsId ?? "o-??????????*", ...ids].join("/")}/`;
}

/** The partition that ARNs of the design's accounts name. */
export function partitionOf(design: Design): string {
  return design.organization.partition ?? "aws";
}

function derivePrincipal(
  design: Design,
  principal: AccountNode,
  given: Readonly<Record<string, ContextValue>>,
  known: Record<string, ContextValue>,
  bounded: Record<string, readonly string[]>,
): void {
  const [arn] = new KnownContext(given).valuesOf("aws:principalarn") ?? [];
  if (arn === undefined) {
    bounded["aws:PrincipalArn"] = principalPatterns(partitionOf(design), accountNumberOf(principal));
    return;
  }
  const kind = /^arn:[^:]*:iam::[^:]*:(root$|user\/|role\/)/.exec(arn)?.[1];
  if (kind === undefined) return;
  known["aws:PrincipalType"] = kind === "root" ? "Account" : kind === "user/" ? "User" : "AssumedRole";
  known["aws:username"] = kind === "user/" ? arn.slice(arn.lastIndexOf("/") + 1) : null;
}

/** Root user, IAM users, roles and federated users of an account. An assumed role shows the ARN of its role. */
function principalPatterns(partition: string, account: string): readonly string[] {
  const iam = `arn:${partition}:iam::${account}`;
  return [`${iam}:root`, `${iam}:user/?*`, `${iam}:role/?*`, `arn:${partition}:sts::${account}:federated-user/?*`];
}
