import { nameOf, pathOf } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";
import type { Guess } from "../../core/guesses";
import { labelOfUseCase } from "../../core/words/useCases";
import type { Guesses } from "./guesses";

/** Guesses that say the same unit, or that serve the organization. */
export interface GuessGroup {
  readonly title: string;
  readonly guesses: readonly Guess[];
}

const ENTERPRISE = "Enterprise";
const NO_UNIT = "No business unit told";

/** Enterprise use cases first, then the units by name, sandboxes, and what has no unit. */
export function groupsOf(guesses: Guesses): readonly GuessGroup[] {
  const groups = new Map<string, Guess[]>();
  for (const guess of guesses.values()) {
    const title = titleOf(guess);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [guess]);
    else group.push(guess);
  }
  return Array.from(groups, ([title, all]) => ({ title, guesses: all })).sort(
    (a, b) => rankOf(a) - rankOf(b) || a.title.localeCompare(b.title, "en"),
  );
}

function titleOf({ useCase: { kind, businessUnit } }: Guess): string {
  if (kind === "sandbox") return labelOfUseCase(kind);
  if (kind !== "runtime") return ENTERPRISE;
  return businessUnit ?? NO_UNIT;
}

function rankOf({ title, guesses }: GuessGroup): number {
  const kind = guesses[0]?.useCase.kind;
  if (kind === "sandbox") return 2;
  if (kind !== "runtime") return 0;
  return guesses[0]?.useCase.businessUnit === undefined && title === NO_UNIT ? 3 : 1;
}

/** "Workloads / Prod": the OUs over an account; empty right under the root. */
export function placeOf(design: Design, accountId: NodeId): string {
  return pathOf(design, accountId)
    .slice(1, -1)
    .map((id) => nameOf(design, id))
    .join(" / ");
}
