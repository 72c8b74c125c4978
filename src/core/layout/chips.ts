import { shown } from "../design/labels";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type Policy,
  type PolicyId,
  RESOURCE_CONTROL_POLICY,
} from "../design/types";
import { allowingScpIds, scpLevelOf } from "../policy";
import { chipWidth, estimatedWidth, SIZES } from "./sizes";
import type { Chip } from "./types";

export const NOTHING_ALLOWS_TEXT = "Nothing gets through";
const NO_CHIPS: readonly Chip[] = [];

/** "ProtectData", "RCP OnlyOverTls": what stands on a policy's chip. */
export function chipText({ name, type }: Pick<Policy, "name" | "type">): string {
  return type === RESOURCE_CONTROL_POLICY ? `RCP ${shown(name)}` : shown(name);
}

/**
 * Gives the chips of any node of the design: its own policies in the order of attachment, without FullAWSAccess (quiet
 * where it stands), and a loud one where no attached SCP allows anything. The management account has no loud one:
 * SCPs don't apply to it.
 */
export function chipsIn(design: Design, chipWidths?: ReadonlyMap<PolicyId, number>): (node: Node) => readonly Chip[] {
  const allowingIds = allowingScpIds(design);
  const chipById = new Map<PolicyId, Chip>();
  for (const policy of design.policies.values()) {
    const width = chipWidths?.get(policy.id) ?? chipWidth(estimatedWidth(chipText(policy), SIZES.largestSmallText));
    chipById.set(policy.id, { kind: "policy", policyId: policy.id, width });
  }
  const nothingAllows: Chip = {
    kind: "nothing-allows",
    width: chipWidth(estimatedWidth(NOTHING_ALLOWS_TEXT, SIZES.largestSmallText)),
  };
  const isFullAccessQuiet = allowingIds.has(FULL_AWS_ACCESS_ID);
  return (node) => {
    if (isFullAccessQuiet && node.policyIds.length === 1 && node.policyIds[0] === FULL_AWS_ACCESS_ID) return NO_CHIPS;
    const chips: Chip[] = [];
    if (scpLevelOf(design, node, allowingIds) === "nothing") chips.push(nothingAllows);
    for (const id of node.policyIds) {
      const chip = id === FULL_AWS_ACCESS_ID ? undefined : chipById.get(id);
      if (chip !== undefined) chips.push(chip);
    }
    return chips.length === 0 ? NO_CHIPS : chips;
  };
}
