import { shown } from "../../design/labels";
import type { Design, PolicyId } from "../../design/types";
import type { Colouring, Filter } from "../../engine";
import { type Box, type Chip, chipText, NOTHING_ALLOWS_TEXT } from "../../layout";

/** `denies`, `may-deny`: what the policy does to the question here; `off`: switched off for a look. */
export type ChipTone = "quiet" | "denies" | "may-deny" | "missing" | "off";

export interface ChipLook {
  readonly key: string;
  /** Null: not a policy, but that one is missing. */
  readonly policyId: PolicyId | null;
  readonly text: string;
  readonly width: number;
  readonly tone: ChipTone;
}

/** What the looks of a design's boxes hang on. */
export interface Asked {
  readonly design: Design;
  /** Null where no question is asked. */
  readonly colouring: Colouring | null;
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
}

/** The chips of a box, each with what its policy does to the question. */
export function chipLooks(asked: Asked, box: Box): readonly ChipLook[] {
  const filters = asked.colouring?.filters.get(box.id);
  return box.chips.map((chip) => {
    if (chip.kind === "nothing-allows")
      return { key: "missing", policyId: null, text: NOTHING_ALLOWS_TEXT, width: chip.width, tone: "missing" };
    const policy = asked.design.policies.get(chip.policyId);
    const text = policy === undefined ? shown(chip.policyId) : chipText(policy);
    return { key: chip.policyId, policyId: chip.policyId, text, width: chip.width, tone: toneOf(asked, chip, filters) };
  });
}

function toneOf(
  { disabledPolicyIds }: Asked,
  { policyId }: Chip & { kind: "policy" },
  filters: readonly Filter[] | undefined,
): ChipTone {
  if (disabledPolicyIds.has(policyId)) return "off";
  const own = filters?.filter((filter) => filter.policyId === policyId) ?? [];
  if (own.length === 0) return "quiet";
  return own.some(({ effect }) => effect === "denies") ? "denies" : "may-deny";
}

/** How a box stands to what filters the question: whether it is filtered at this very level. */
export function filteredAt({ colouring }: Pick<Asked, "colouring">, { id }: Box): "denied" | "conditional" | null {
  const filters = colouring?.filters.get(id);
  if (filters === undefined || filters.length === 0) return null;
  return filters.some(({ effect }) => effect === "denies" || effect === "allows nothing") ? "denied" : "conditional";
}
