import type { Design, NodeId } from "../design/types";
import { accountNumberOf } from "./accounts";
import { partitionOf } from "./derivedContext";
import type { ContextValue, Lens, Request } from "./types";

/** What an ordinary call of a role says of itself; see `ordinaryLens`. */
const ORDINARY_CONTEXT: Readonly<Record<string, ContextValue>> = {
  "aws:SecureTransport": "true",
  "aws:ViaAWSService": "false",
  "aws:CalledVia": null,
  "aws:CalledViaFirst": null,
  "aws:CalledViaLast": null,
  "aws:AssumedRoot": null,
  "aws:PrincipalTag/*": null,
  "aws:PrincipalServiceName": null,
  "aws:PrincipalServiceNamesList": null,
  "aws:SourceAccount": null,
  "aws:SourceArn": null,
  "aws:SourceOrgID": null,
  "aws:SourceOrgPaths": null,
  "aws:ChatbotSourceArn": null,
};

/**
 * The lens to start with: a plain role of the account, without tags and without a path, calls the action itself over TLS,
 * in the home region; no service calls for it or through it.
 *
 * What else a condition may ask is left open, because ordinary calls differ in it and a policy that asks means just that:
 * the resource, tags in the request and on the resource, multi-factor authentication, network and time.
 */
export function ordinaryLens(design: Design, action: string): Lens {
  return { action, region: design.organization.homeRegion, principal: "role/Example", context: ORDINARY_CONTEXT };
}

/** The lens asked of one account, as a partial request. A key in the lens's context beats its region and principal. */
export function lensRequest(design: Design, lens: Lens, accountId: NodeId): Request {
  const account = design.nodes.get(accountId);
  const number = account?.kind === "account" ? accountNumberOf(account) : accountId;
  return {
    accountId,
    action: lens.action,
    ...(lens.resource === undefined ? {} : { resource: lens.resource }),
    ...(lens.resourceAccountId === undefined ? {} : { resourceAccountId: lens.resourceAccountId }),
    context: {
      ...(lens.region === null ? {} : { "aws:RequestedRegion": lens.region }),
      ...(lens.principal === null
        ? {}
        : { "aws:PrincipalArn": `arn:${partitionOf(design)}:iam::${number}:${lens.principal}` }),
      ...lens.context,
    },
  };
}

/** The lens in another Region (null: open), whatever its keys say of it. */
export function inRegion(lens: Lens, region: string | null): Lens {
  return { ...lens, region, context: without(lens.context, "aws:requestedregion") };
}

/** The lens as another principal (null: open), whatever its keys say of it. */
export function asPrincipal(lens: Lens, principal: string | null): Lens {
  return { ...lens, principal, context: without(lens.context, "aws:principalarn") };
}

/** The context itself where it hasn't the key. */
function without(context: Lens["context"], key: string): Lens["context"] {
  const others = Object.entries(context).filter(([name]) => name.toLowerCase() !== key);
  return others.length === Object.keys(context).length ? context : Object.fromEntries(others);
}

/** Whether the lens asks more than one action, so that the answer for an account is a share and not one verdict. */
export function asksManyActions({ action, accessLevels }: Lens): boolean {
  return /[*?]/.test(action) || accessLevels !== undefined;
}
