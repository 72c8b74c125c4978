import { onlyRegionOf } from "../catalog/globalServices";
import type { Design, NodeId } from "../design/types";
import { asPrincipal, evaluate, evaluatePartially, inRegion, lensRequest, ordinaryLens } from "../engine";
import type { ContextValue, Request, Verdict } from "../engine/types";

/**
 * A question that a goal asks of an account, as the canvas would ask it: an ordinary role in the home Region (in the one
 * Region that answers, for a global service), unless it says otherwise.
 */
export interface Probe {
  /** `service:Action`. */
  readonly action: string;
  readonly region?: string;
  /** "role/Example": the part of the ARN after the account. */
  readonly principal?: string;
  readonly resource?: string;
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** What became of a probe. `allowed` holds for the management account's exemption too: it gets through. */
export interface ProbeAnswer {
  readonly verdict: Verdict;
  /** A whole request that gets through, confirmed by the complete reading; null: none does. */
  readonly passing: Request | null;
  /** A whole request that doesn't, confirmed likewise; null: all do. */
  readonly blocked: Request | null;
}

/** Asks the engine: what is left open, such as the resource, may be anything, so one answer stands for all such requests. */
export function askProbe(design: Design, accountId: NodeId, probe: Probe): ProbeAnswer {
  const request = requestOf(design, accountId, probe);
  const verdict = evaluatePartially(design, request);
  if (verdict.kind === "conditional")
    return {
      verdict,
      passing: confirmed(design, verdict.allowedExample, "allowed"),
      blocked: confirmed(design, verdict.deniedExample, "denied"),
    };
  const isDenied = verdict.kind === "denied";
  return {
    verdict,
    passing: isDenied ? null : confirmed(design, request, verdict.kind),
    blocked: isDenied ? confirmed(design, request, "denied") : null,
  };
}

function requestOf(
  design: Design,
  accountId: NodeId,
  { action, region, principal, resource, context }: Probe,
): Request {
  const ordinary = ordinaryLens(design, action);
  const placed = inRegion(
    ordinary,
    region ?? onlyRegionOf(action, design.organization.partition ?? "aws") ?? ordinary.region,
  );
  const asked = principal === undefined ? placed : asPrincipal(placed, principal);
  return lensRequest(
    design,
    { ...asked, ...(resource === undefined ? {} : { resource }), context: { ...asked.context, ...context } },
    accountId,
  );
}

function confirmed(design: Design, request: Request | null, kind: "allowed" | "denied" | "exempt"): Request | null {
  if (request === null) return null;
  const isSo = evaluate(design, request, { deriveContext: true }).kind === kind;
  return isSo ? request : null;
}

/** "dynamodb:DeleteTable in us-east-1 as role/Example on arn:…": a request in a message. */
export function requestWords({ action, resource, context = {} }: Request): string {
  const arn = context["aws:PrincipalArn"];
  const region = context["aws:RequestedRegion"];
  const principal = typeof arn === "string" ? /^arn:[^:]*:iam::[^:]*:(.+)$/.exec(arn)?.[1] : undefined;
  return [
    action,
    ...(typeof region === "string" ? [`in ${region}`] : []),
    ...(principal === undefined ? [] : [`as ${principal}`]),
    ...(resource === undefined || resource === "*"
      ? []
      : [`on ${typeof resource === "string" ? resource : resource.join(", ")}`]),
  ].join(" ");
}
