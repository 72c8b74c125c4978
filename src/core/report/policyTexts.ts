import { type Policy, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";

/** Whether nothing of the policy is known that could be evaluated, as where the files that were read don't tell its text. */
export function isTextUnknown({ document }: Pick<Policy, "document">): boolean {
  return document === undefined;
}

/** Whether policies of the type filter permissions. */
export function isFilter({ type }: Pick<Policy, "type">): boolean {
  return type === SERVICE_CONTROL_POLICY || type === RESOURCE_CONTROL_POLICY;
}
