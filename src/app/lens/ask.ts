import { ordinaryLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { currentDesign } from "../store/documentStore";
import { setLens, useView } from "../store/viewStore";

/** Asks about another action and leaves the rest of the question as it is; the first question is an ordinary one. */
export function askAction(action: string, accessLevels?: Lens["accessLevels"]): void {
  const { accessLevels: before, ...rest } = useView.getState().lens ?? ordinaryLens(currentDesign(), action);
  setLens({ ...rest, action, ...(accessLevels === undefined ? {} : { accessLevels }) });
}

/** Changes the question that is asked; nothing happens where none is. */
export function changeLens(change: (lens: Lens) => Lens): void {
  const { lens } = useView.getState();
  if (lens !== null) setLens(change(lens));
}
