import { isJsonObject } from "../../json/value";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { shown } from "../labels";
import { indexOfLens, lensLabelOf } from "../savedLenses";
import { refuse, refuseEmptyName, refuseMissingLens } from "./refusals";

export interface RenameLens {
  /** Where it stands among the saved questions. */
  readonly index: number;
  readonly name: string;
}

/** Gives a saved question another name. Refuses an empty one, and one that another has. */
export const renameLens: Command<RenameLens> = {
  id: "rename-lens",
  title: (design, { index, name }) => `Rename the question ${lensLabelOf(design, index)} to “${shown(name.trim())}”`,
  run(design, { index, name }) {
    const entry = design.lenses[index];
    const refusal = refuseMissingLens(design, index) ?? refuseEmptyName(name);
    if (refusal !== null) return refusal;
    if (!isJsonObject(entry)) return refuse("not-an-object", "This entry can't have a name.", "Delete it.");
    const twin = indexOfLens(design, name);
    if (twin !== -1 && twin !== index)
      return refuse(
        "lens-name-taken",
        `There is a question ${lensLabelOf(design, twin)} already.`,
        "Choose another name.",
      );
    const edit = new DesignEdit(design);
    edit.setField("lenses", design.lenses.with(index, { ...entry, name: name.trim() }));
    return edit.done();
  },
};
