import type { ActionCatalog } from "../catalog/actionCatalog";
import type { Design } from "../design/types";
import { type Problem, quoted } from "../json/problem";
import type { JsonObject } from "../json/value";
import { readRequirement } from "./readRequirement";
import type { Requirement } from "./types";

/** An entry of a design's requirements that can't be checked. */
export interface UnreadableRequirement {
  /** “Nobody deletes production data”, else its id, else its place: "Requirement 2". */
  readonly label: string;
  readonly problems: readonly Problem[];
}

/** A design's requirements, and what of them can't be read; each in the order of the file. */
export interface ReadRequirements {
  readonly requirements: readonly Requirement[];
  readonly unreadable: readonly UnreadableRequirement[];
}

/** Reads all requirements of a design. Of several with one id the first is taken, the others can't be told apart from it. */
export function readRequirements(design: Design, catalog: ActionCatalog | null): ReadRequirements {
  const requirements: Requirement[] = [];
  const unreadable: UnreadableRequirement[] = [];
  design.requirements.forEach((entry, index) => {
    const read = readRequirement(entry, design, catalog);
    const twins = read.ok && requirements.some(({ id }) => id === read.value.id);
    if (read.ok && !twins) requirements.push(read.value);
    else
      unreadable.push({ label: labelOf(entry, index), problems: read.ok ? [twinProblem(read.value)] : read.problems });
  });
  return { requirements, unreadable };
}

function labelOf({ id, title }: JsonObject, index: number): string {
  const name = [title, id].find((one): one is string => typeof one === "string" && one.trim() !== "");
  return name === undefined ? `Requirement ${index + 1}` : quoted(name);
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
