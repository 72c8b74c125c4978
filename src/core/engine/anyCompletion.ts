import type { Design } from "../design/types";
import { inquiryOf } from "./inquiry";
import { type Knowledge, RESOURCE, worldOf } from "./partial/constraints";
import type { ValueDomain } from "./partial/solver";
import { valueClassesOf } from "./partial/valueClasses";
import { completedRequest, type PartialOptions, partialRequestOf } from "./partialRequest";
import type { Request } from "./types";

/**
 * One completion of a partial request: keys that must be there, and the resource, have some value that fits; what may be
 * absent is. Where `evaluatePartially` with derived context says `allowed` or `denied`, `evaluate` says so of this too.
 */
export function anyCompletion(design: Design, request: Request, options: PartialOptions = {}): Request {
  const partial = partialRequestOf(design, request, inquiryOf(design, request, options), {
    ...options,
    deriveContext: true,
  });
  const { context, derived, unknowns } = partial;
  const knowledge: Knowledge = { valuesOf: (key) => context.valuesOf(key), resource: undefined };
  const assignment = new Map<string, readonly string[]>();
  const give = (name: string, domain: ValueDomain | null) => {
    if (domain === null) return;
    const space = { ...ONE_VALUE, domain: domain.globs };
    assignment.set(name, valueClassesOf([], space, worldOf(undefined, knowledge)).classes[0] ?? []);
  };
  for (const name of Object.keys(derived.bounded)) {
    const key = name.toLowerCase();
    if (context.valuesOf(key) === undefined) give(name, unknowns.domainOf(key));
  }
  if (request.resource === undefined) give(RESOURCE, unknowns.resourceDomain);
  return completedRequest(partial, assignment, (name) => name);
}

const ONE_VALUE = { excluded: [], multivalued: false, boolean: false, absence: "never", samples: [] } as const;
