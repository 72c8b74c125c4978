import type { Design } from "../../design/types";
import { inquiryOf, isServiceLinkedRole } from "../inquiry";
import { constraintsOf } from "../partial/constraints";
import { type PartialOptions, partialRequestOf } from "../partialRequest";
import type { Request } from "../types";
import { openRequirements } from "./openRequirements";
import { simplified } from "./simplify";
import type { Residual } from "./types";

/**
 * What a request with open keys must still fulfil to pass, in the partial reading of `evaluatePartially`: of its
 * completions exactly those pass that fulfil every requirement. For a verdict of `conditional`; an allowed request has
 * none left, and a denied one isn't asked.
 */
export function residualOf(design: Design, request: Request, options: PartialOptions = {}): Residual {
  const inquiry = inquiryOf(design, request, options);
  const { context, unknowns, resources } = partialRequestOf(design, request, inquiry, options);
  if (isServiceLinkedRole(context)) return [];
  const constraints = constraintsOf([...inquiry.scpLevels, ...inquiry.rcpLevels], resources);
  return simplified(openRequirements(constraints, knowledgeOf(unknowns)), unknowns);
}

function knowledgeOf({ valuesOf }: { valuesOf(key: string): readonly string[] | undefined }) {
  return { valuesOf, resource: undefined };
}
