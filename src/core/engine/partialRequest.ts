import type { Design } from "../design/types";
import { foldCase, type Glob } from "../policy";
import { KnownContext } from "./context";
import { type DerivedContext, deriveContext, partitionOf } from "./derivedContext";
import type { EvaluationOptions, Inquiry } from "./inquiry";
import { type Assignment, RESOURCE } from "./partial/constraints";
import type { Unknowns, ValueDomain } from "./partial/solver";
import { quantifiedKeys } from "./quantifiedKeys";
import { resourcesOf } from "./request";
import { ANY_RESOURCE_OF_SERVICE, domainPattern, type ResourceCatalog, resourcePattern } from "./resources";
import type { ContextValue, Request } from "./types";

export interface PartialOptions extends EvaluationOptions {
  /** What a resource that isn't given can be; any of the action's service where absent. */
  readonly resourceCatalog?: ResourceCatalog;
}

/** A request with what is known and what is not. */
export interface PartialRequest {
  readonly request: Request;
  readonly derived: DerivedContext;
  readonly context: KnownContext;
  readonly unknowns: Unknowns;
  /** Each must pass; undefined: one that isn't known. */
  readonly resources: readonly (string | undefined)[];
}

const NOTHING_DERIVED: DerivedContext = { known: {}, bounded: {}, excluded: {} };
const NONE: readonly Glob[] = [];
/** SCPs and RCPs don't filter service-linked roles, so a principal that isn't known is taken to be another. */
const SERVICE_LINKED_ROLES = [domainPattern("arn:*:iam::*:role/aws-service-role/*")];

export function partialRequestOf(
  design: Design,
  request: Request,
  inquiry: Pick<Inquiry, "principal" | "resourceAccount">,
  options: PartialOptions,
): PartialRequest {
  const given = request.context ?? {};
  const derived = options.deriveContext === true ? deriveContext(design, request, inquiry) : NOTHING_DERIVED;
  const context = new KnownContext(derived.known, given);
  const domains = new Map(
    Object.entries(derived.bounded).map(([key, patterns]) => [foldCase(key), domainOf(patterns, domainPattern)]),
  );
  const excluded = new Map(
    Object.entries(derived.excluded).map(([key, patterns]) => [foldCase(key), patterns.map(domainPattern)]),
  );
  const quantified = quantifiedKeys(design);
  const catalog = options.resourceCatalog ?? ANY_RESOURCE_OF_SERVICE;
  const resourcePatterns = catalog.resourcePatternsOf(foldCase(request.action), partitionOf(design));
  return {
    request,
    derived,
    context,
    unknowns: {
      valuesOf: (key) => context.valuesOf(key),
      domainOf: (key) => domains.get(key) ?? null,
      excludedOf: (key) => (key === "aws:principalarn" ? SERVICE_LINKED_ROLES : (excluded.get(key) ?? NONE)),
      resourceDomain: domainOf(resourcePatterns, resourcePattern),
      isQuantified: (key) => quantified.has(key),
    },
    resources: request.resource === undefined ? [undefined] : resourcesOf(request),
  };
}

/** Values that fit one of the patterns. */
export function domainOf(patterns: readonly string[], globOf: (pattern: string) => Glob): ValueDomain {
  return { name: patterns.join(), globs: patterns.map(globOf) };
}

/**
 * A completion as a whole request that the complete reading takes as it is: given and derived keys and the chosen values,
 * under the names that policies use; what is absent is left out.
 */
export function completedRequest(
  { request, derived }: PartialRequest,
  assignment: Assignment,
  nameOf: (key: string) => string,
): Request {
  const context = new Map<string, readonly [string, ContextValue]>();
  const add = (name: string, value: ContextValue) => context.set(foldCase(name), [name, value]);
  for (const [name, value] of Object.entries(derived.known)) add(name, value);
  for (const [name, value] of Object.entries(request.context ?? {})) add(name, value);
  for (const [key, values] of assignment)
    if (key !== RESOURCE)
      add(nameOf(key), values.length === 0 ? null : values.length === 1 ? (values[0] ?? null) : values);
  const resource = request.resource ?? assignment.get(RESOURCE)?.[0];
  return {
    ...request,
    ...(resource === undefined ? {} : { resource }),
    context: Object.fromEntries(
      [...context.values()].filter(([, value]) => value !== null && (typeof value === "string" || value.length > 0)),
    ),
  };
}
