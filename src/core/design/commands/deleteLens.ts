import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { lensLabelOf } from "../savedLenses";
import { refuseMissingLens } from "./refusals";

export interface DeleteLens {
  /** Where it stands among the saved questions. */
  readonly index: number;
}

/** Takes a saved question away, also one that can't be read. */
export const deleteLens: Command<DeleteLens> = {
  id: "delete-lens",
  title: (design, { index }) => `Delete the question ${lensLabelOf(design, index)}`,
  run(design, { index }) {
    const refusal = refuseMissingLens(design, index);
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    edit.setField("lenses", design.lenses.toSpliced(index, 1));
    return edit.done();
  },
};
