import type { Design } from "../design/types";
import { guardHolds, type World } from "../policy";
import { KnownContext } from "./context";
import { deriveContext } from "./derivedContext";
import { denialBy, implicitDenialAt, resourcesOf } from "./evaluate";
import { type EvaluationOptions, inquiryOf, isServiceLinkedRole, verdictWithoutScps } from "./inquiry";
import type { Decision, Request, Verdict } from "./types";

/** The partial reading of a request: a key that isn't given is unknown, a resource that isn't given is any. */
export function evaluatePartially(design: Design, request: Request, options: EvaluationOptions = {}): Verdict {
  const inquiry = inquiryOf(design, request, options);
  const given = request.context ?? {};
  const derived =
    options.deriveContext === true
      ? deriveContext(design, inquiry.principal, inquiry.resourceAccount, given).known
      : {};
  const context = new KnownContext(derived, given);
  if (isServiceLinkedRole(context)) return { kind: "exempt" };
  const worlds: World[] = (request.resource === undefined ? [undefined] : resourcesOf(request)).map((resource) => ({
    valuesOf: (key) => context.valuesOf(key),
    resource,
  }));
  const decidedBy: Decision[] = [];
  let open = false;
  for (const level of [...inquiry.scpLevels, ...inquiry.rcpLevels])
    for (const world of worlds) {
      for (const rule of level.denies) {
        const match = guardHolds(rule.statement, world);
        if (match === "yes") decidedBy.push(denialBy(level, rule));
        if (match === "maybe") open = true;
      }
      const allows = level.allows?.map((rule) => guardHolds(rule.statement, world)) ?? ["yes"];
      if (allows.every((match) => match === "no")) decidedBy.push(implicitDenialAt(level));
      else if (!allows.includes("yes")) open = true;
    }
  if (decidedBy.length > 0) return { kind: "denied", decidedBy };
  if (open) return { kind: "conditional", proved: false, allowedExample: null, deniedExample: null };
  return {
    kind: inquiry.exemption !== null && verdictWithoutScps(inquiry.exemption) === "exempt" ? "exempt" : "allowed",
  };
}
