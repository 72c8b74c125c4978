import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type Policy,
  type PolicyId,
  SERVICE_CONTROL_POLICY,
} from "../design/types";
import type { JsonValue } from "../json/value";
import { chipWidth, estimatedWidth } from "./sizes";
import type { Chip } from "./types";

export const NOTHING_ALLOWS_TEXT = "FullAWSAccess missing";
const CHIP_FONT_SIZE = 11.5;
const NO_CHIPS: readonly Chip[] = [];

/**
 * Gives the chips of any node of the design: its own policies in the order of attachment, without FullAWSAccess (quiet
 * where it stands), and a loud one where no attached SCP allows anything. The management account has no loud one:
 * SCPs don't apply to it.
 */
export function chipsIn(design: Design, chipWidths?: ReadonlyMap<PolicyId, number>): (node: Node) => readonly Chip[] {
  const allowingIds = new Set<PolicyId>();
  const chipById = new Map<PolicyId, Chip>();
  for (const policy of design.policies.values()) {
    if (policy.type === SERVICE_CONTROL_POLICY && allowsAnything(policy)) allowingIds.add(policy.id);
    const width = chipWidths?.get(policy.id) ?? chipWidth(estimatedWidth(policy.name, CHIP_FONT_SIZE));
    chipById.set(policy.id, { kind: "policy", policyId: policy.id, width });
  }
  const nothingAllows: Chip = {
    kind: "nothing-allows",
    width: chipWidth(estimatedWidth(NOTHING_ALLOWS_TEXT, CHIP_FONT_SIZE)),
  };
  const isFiltered = design.organization.enabledPolicyTypes.includes(SERVICE_CONTROL_POLICY);
  const isFullAccessQuiet = allowingIds.has(FULL_AWS_ACCESS_ID);
  return (node) => {
    if (isFullAccessQuiet && node.policyIds.length === 1 && node.policyIds[0] === FULL_AWS_ACCESS_ID) return NO_CHIPS;
    const chips: Chip[] = [];
    if (
      isFiltered &&
      node.id !== design.organization.managementAccountId &&
      !node.policyIds.some((id) => allowingIds.has(id))
    )
      chips.push(nothingAllows);
    for (const id of node.policyIds) {
      const chip = id === FULL_AWS_ACCESS_ID ? undefined : chipById.get(id);
      if (chip !== undefined) chips.push(chip);
    }
    return chips.length === 0 ? NO_CHIPS : chips;
  };
}

/** Whether a statement of the policy allows anything at all. */
function allowsAnything({ document }: Policy): boolean {
  const statement = document?.Statement;
  const statements: readonly (JsonValue | undefined)[] = Array.isArray(statement) ? statement : [statement];
  return statements.some(
    (each) =>
      typeof each === "object" && each !== null && !Array.isArray(each) && "Effect" in each && each.Effect === "Allow",
  );
}
