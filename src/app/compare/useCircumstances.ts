import { useMemo } from "react";
import { ordinaryLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";

/** As whom and where everything is asked: as the question says, else as an ordinary role in the home Region. */
export function useCircumstances(): Lens {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  return useMemo(() => lens ?? ordinaryLens(design, "*"), [lens, design]);
}
