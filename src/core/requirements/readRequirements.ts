import type { ActionCatalog } from "../catalog/actionCatalog";
import { requirementLabelOf } from "../design/commands";
import type { Design } from "../design/types";
import { type Problem, quoted } from "../json/problem";
import { readRequirement } from "./readRequirement";
import type { Requirement } from "./types";

/** An entry of a design's requirements that can't be checked. */
export interface UnreadableRequirement {
  /** Where it stands among the design's requirements. */
  readonly index: number;
  /** “Nobody deletes production data”, else its id, else its place: "requirement 2". */
  readonly label: string;
  readonly problems: readonly Problem[];
}

/** A requirement that can be checked, with its place among the design's requirements. */
export interface IndexedRequirement extends Requirement {
  readonly index: number;
}

/** A design's requirements, and what of them can't be read; each in the order of the file. */
export interface ReadRequirements {
  readonly requirements: readonly IndexedRequirement[];
  readonly unreadable: readonly UnreadableRequirement[];
}

/** Reads all requirements of a design. Of several with one id the first is taken, the others can't be told apart from it. */
export function readRequirements(design: Design, catalog: ActionCatalog | null): ReadRequirements {
  const requirements: IndexedRequirement[] = [];
  const unreadable: UnreadableRequirement[] = [];
  design.requirements.forEach((entry, index) => {
    const read = readRequirement(entry, design, catalog);
    const twins = read.ok && requirements.some(({ id }) => id === read.value.id);
    if (read.ok && !twins) requirements.push({ ...read.value, index });
    else
      unreadable.push({
        index,
        label: requirementLabelOf(design, index),
        problems: read.ok ? [twinProblem(read.value)] : read.problems,
      });
  });
  return { requirements, unreadable };
}

function twinProblem({ id }: Requirement): Problem {
  return {
    severity: "error",
    code: "id-taken",
    at: { path: "$.id" },
    message: `Another requirement has the id ${quoted(id)}.`,
    remedy: "Give it one of its own.",
  };
}
