import { guardHolds } from "../../policy";
import { completeWorld, KnownContext } from "../context";
import { resourcesOf } from "../request";
import { compiledTerm } from "../residual/simplify";
import type { Residual } from "../residual/types";
import type { Request } from "../types";

/** Whether a whole request fulfils every requirement; what isn't in its context is absent. */
export function fulfils(residual: Residual, request: Request): boolean {
  const context = new KnownContext(request.context ?? {});
  return resourcesOf(request).every((resource) =>
    residual.every(({ anyOf }) =>
      anyOf.some((term) => guardHolds(compiledTerm(term), completeWorld(context, term.resource ?? resource)) === "yes"),
    ),
  );
}
