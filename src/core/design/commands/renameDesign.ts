import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { shown } from "../labels";
import { refuseEmptyName } from "./refusals";

export interface RenameDesign {
  readonly name: string;
  /** Stays as it is where absent. */
  readonly description?: string;
}

/** Gives the design another name, or description. Refuses an empty name. */
export const renameDesign: Command<RenameDesign> = {
  id: "rename-design",
  title: (design, { name }) =>
    name === design.name ? "Change the design's description" : `Rename the design to ${shown(name)}`,
  run(design, { name, description = design.description }) {
    const refusal = refuseEmptyName(name);
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    edit.setField("name", name);
    edit.setField("description", description);
    return edit.done();
  },
};
