import { useMemo } from "react";
import type { NodeId } from "../../core/design/types";
import { lensRequest, residualOf, residualText } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { engineOptions, useKnowledge } from "../catalog/knowledge";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";

/** In words what an action hangs on in an account ("only if MFA is present"); found once for each action that is looked at. */
export function useConditionText(accountId: NodeId, circumstances: Lens | undefined): (action: string) => string {
  const design = useDesign();
  const disabledPolicyIds = useView((state) => state.disabledPolicyIds);
  const knowledge = useKnowledge();
  return useMemo(() => {
    const texts = new Map<string, string>();
    const options = { deriveContext: true, disabledPolicyIds, ...engineOptions(knowledge) };
    return (action) => {
      if (circumstances === undefined) return "";
      let text = texts.get(action);
      if (text === undefined) {
        text = residualText(residualOf(design, lensRequest(design, { ...circumstances, action }, accountId), options));
        texts.set(action, text);
      }
      return text;
    };
  }, [design, circumstances, accountId, disabledPolicyIds, knowledge]);
}
