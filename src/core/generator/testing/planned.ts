import { nodeId } from "../../design/ids";
import type { Design, NodeId } from "../../design/types";
import { generateStructure } from "../generateStructure";
import { type PlannedUnit, type StructurePlan, usualPlan } from "../plan";

/** A usual plan of these units, with what a test changes. */
export function planOf(units: readonly (string | PlannedUnit)[], changes: Partial<StructurePlan> = {}): StructurePlan {
  const businessUnits = units.map((unit) => (typeof unit === "string" ? unitOf(unit) : unit));
  return { ...usualPlan, businessUnits, ...changes };
}

/** A unit with nothing of its own but what is said. */
export function unitOf(name: string, changes: Partial<PlannedUnit> = {}): PlannedUnit {
  return { name, ownDelivery: false, ownSandbox: false, ...changes };
}

/** Ids that no node of the design has: "new-1", "new-2", … */
export function idMaker(design: Design): (name: string) => NodeId {
  let number = 0;
  return () => {
    do number++;
    while (design.nodes.has(nodeId(`new-${number}`)));
    return nodeId(`new-${number}`);
  };
}

/** The design with what the plan adds. Throws where the plan is refused. */
export function generated(design: Design, plan: StructurePlan): Design {
  const made = generateStructure(design, plan, idMaker(design));
  if (made.kind === "refused") throw new Error(made.problems.map(({ message }) => message).join(" "));
  return made.result.design;
}
