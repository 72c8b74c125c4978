import type { Design } from "../design/types";
import { evaluate } from "../engine";
import type { Request } from "../engine/types";
import type { Claim } from "./types";

/** Whether the engine says of the request what the claim says. What the account fixes is known; else the request is complete. */
export function claimHolds(design: Design, request: Request, { verdict, at }: Claim): boolean {
  const answer = evaluate(design, request, { deriveContext: true });
  if (answer.kind !== verdict) return false;
  return at === undefined || (answer.kind === "denied" && answer.decidedBy.some(({ nodeId }) => nodeId === at));
}
