import { useMemo, useRef } from "react";
import type { Stream } from "../../core/pictures/flow/stream";
import { useColouring, useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { useFlow } from "./flowStore";
import { streamsOf } from "./streams";

/** The questions that run; what still holds after a change is taken from before it. */
export function useStreams(): readonly Stream[] {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabled = useView((state) => state.disabledPolicyIds);
  const chosenIds = useFlow((state) => state.chosenIds);
  const colouring = useColouring();
  const before = useRef<readonly Stream[]>([]);
  return useMemo(() => {
    before.current = streamsOf({ design, lens, colouring, chosenIds, disabledPolicyIds: disabled }, before.current);
    return before.current;
  }, [design, lens, colouring, chosenIds, disabled]);
}
