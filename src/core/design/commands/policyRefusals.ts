import { isJsonObject, type JsonValue } from "../../json/value";
import type { Policy } from "../types";
import { refuse, refuseEmptyName } from "./refusals";

/** Deeper than any policy of AWS's, and well within what a file of ours can nest. */
const MAX_DOCUMENT_NESTING = 50;

/** Refuses a policy that a file couldn't hold: without a name, or with a document that nests without end. */
export function refusePolicy(policy: Policy) {
  if (policy.document !== undefined && isDeeperThan(policy.document, MAX_DOCUMENT_NESTING))
    return refuse("too-deep", `The policy's document nests more than ${MAX_DOCUMENT_NESTING} levels deep.`);
  return refuseEmptyName(policy.name);
}

function isDeeperThan(value: JsonValue, levels: number): boolean {
  if (!isJsonObject(value) && !Array.isArray(value)) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}
