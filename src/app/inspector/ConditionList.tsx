import { labelOf, policyLabelOf } from "../../core/design/labels";
import type { Design } from "../../core/design/types";
import { type Decision, type Residual, requirementText } from "../../core/engine";
import { listed } from "../../core/words/words";
import { useShownDesign } from "../store/shownDesign";
import styles from "./ConditionList.module.css";

/** What a conditional verdict hangs on, each requirement with what stops a request that doesn't fulfil it. */
export function ConditionList({ residual }: { readonly residual: Residual }) {
  const design = useShownDesign();
  if (residual.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="It passes">
      {residual.map((requirement) => (
        <li key={JSON.stringify(requirement)} className={styles.requirement}>
          {requirementText(requirement)}
          <span className={styles.otherwise}>{otherwiseText(design, requirement.otherwise)}</span>
        </li>
      ))}
    </ul>
  );
}

/** "Else DenyUnapprovedRegions at Root denies it." */
function otherwiseText(design: Design, decisions: readonly Decision[]): string {
  const denials = decisions.flatMap(({ policyId, nodeId }) =>
    policyId === null ? [] : [`${policyLabelOf(design, policyId)} at ${labelOf(design, nodeId)}`],
  );
  const gaps = decisions.filter(({ policyId }) => policyId === null).map(({ nodeId }) => labelOf(design, nodeId));
  const sentences = [
    ...(denials.length === 0 ? [] : [`${listed(denials)} ${denials.length === 1 ? "denies" : "deny"} it`]),
    ...(gaps.length === 0 ? [] : [`nothing allows it at ${listed(gaps)}`]),
  ];
  return `Else ${listed(sentences)}.`;
}
