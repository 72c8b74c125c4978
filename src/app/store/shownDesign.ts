import { createContext, useContext } from "react";
import type { Design } from "../../core/design/types";
import { useDesign } from "./derived";

const Shown = createContext<Design | null>(null);

/** Within it a trace is told of this design instead of the open one: of an earlier moment, of another design. */
export const ShownDesign = Shown.Provider;

/** Whether the open design is told of: only its nodes and policies can be gone to. */
export function useIsOpenDesign(): boolean {
  const open = useDesign();
  const shown = useContext(Shown);
  return shown === null || shown === open;
}

/** The design that is told of: the open one where nothing else is said. */
export function useShownDesign(): Design {
  const open = useDesign();
  return useContext(Shown) ?? open;
}
