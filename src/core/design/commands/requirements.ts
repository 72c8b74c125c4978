import { quoted } from "../../json/problem";
import type { JsonObject } from "../../json/value";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import type { Design } from "../types";
import { refuse } from "./refusals";

export interface AddRequirement {
  /** As the file has it, with an id; what it says is read where it is checked. */
  readonly requirement: JsonObject;
}

/** Adds a requirement after the others. Refuses one without an id (`id-empty`) and another's id (`id-taken`). */
export const addRequirement: Command<AddRequirement> = {
  id: "add-requirement",
  title: (_design, { requirement }) => `Require ${nameOfRequirement(requirement)}`,
  run(design, { requirement }) {
    const { id } = requirement;
    if (typeof id !== "string" || id.trim() === "")
      return refuse("id-empty", "A requirement needs an id.", "Give it one.");
    if (design.requirements.some((other) => other.id === id))
      return refuse("id-taken", `There is a requirement ${quoted(id)} already.`);
    const edit = new DesignEdit(design);
    edit.setField("requirements", [...design.requirements, requirement]);
    return edit.done();
  },
};

export interface RemoveRequirement {
  /** Where it stands among the requirements. */
  readonly index: number;
}

/** Takes a requirement away, also one that can't be read. Refuses `missing-requirement`. */
export const removeRequirement: Command<RemoveRequirement> = {
  id: "remove-requirement",
  title: (design, { index }) => `No longer require ${requirementLabelOf(design, index)}`,
  run(design, { index }) {
    if (design.requirements[index] === undefined)
      return refuse("missing-requirement", "This requirement isn't there any more.");
    const edit = new DesignEdit(design);
    edit.setField("requirements", design.requirements.toSpliced(index, 1));
    return edit.done();
  },
};

/** “Nobody deletes production data”, else its id, else "requirement 2": a requirement in titles and messages. */
export function requirementLabelOf({ requirements }: Pick<Design, "requirements">, index: number): string {
  const { [index]: entry = {} } = requirements;
  return nameOfRequirement(entry) || `requirement ${index + 1}`;
}

function nameOfRequirement({ title, id }: JsonObject): string {
  const name = [title, id].find((one) => typeof one === "string" && one.trim() !== "");
  return typeof name === "string" ? quoted(name) : "";
}
