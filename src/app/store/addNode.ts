import type { NodeId } from "../../core/design/types";
import { take } from "./actions";
import type { Carried, DropPlace } from "./carry";
import { currentDesign } from "./documentStore";
import { planDrop } from "./dropPlan";
import { type Renaming, select, startRenaming } from "./viewStore";

/**
 * Adds a new OU or account at a place and selects it; its name is opened for editing, unless it follows from a cell. Gives
 * its id, or null if it was refused.
 */
export function addNodeUnder(
  carried: Extract<Carried, { kind: "new-ou" | "new-account" }>,
  dropPlace: DropPlace,
  place: Renaming["place"],
): NodeId | null {
  const plan = planDrop(currentDesign(), carried, dropPlace);
  const result = take(plan.title, plan.result);
  if (result.kind !== "done" || plan.nodeId === null) return null;
  select([plan.nodeId]);
  if (dropPlace.cell === undefined) startRenaming(plan.nodeId, place);
  return plan.nodeId;
}
