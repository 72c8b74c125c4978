import { isJsonObject, type JsonObject } from "../../json/value";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { shown } from "../labels";
import { indexOfLens } from "../savedLenses";
import { refuseEmptyName } from "./refusals";

export interface SaveLens {
  readonly name: string;
  /** As the engine writes it: to the design it is a value like any other. */
  readonly question: JsonObject;
}

/** Keeps a question under a name, after the others; in place of the one that has the name. Refuses an empty name. */
export const saveLens: Command<SaveLens> = {
  id: "save-lens",
  title: (design, { name }) =>
    `${indexOfLens(design, name) === -1 ? "Save" : "Replace"} the question “${shown(name.trim())}”`,
  run(design, { name, question }) {
    const refusal = refuseEmptyName(name);
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    const index = indexOfLens(design, name);
    const before = design.lenses[index];
    const entry = { ...(isJsonObject(before) ? before : {}), name: name.trim(), question };
    edit.setField("lenses", index === -1 ? [...design.lenses, entry] : design.lenses.with(index, entry));
    return edit.done();
  },
};
