import { useEffect, useState } from "react";
import { labelOf, policyLabelOf, shown } from "../../core/design/labels";
import { targetsOf } from "../../core/design/queries";
import type { Policy, PolicyId } from "../../core/design/types";
import { visible } from "../../core/json/problem";
import { policyTypeWord } from "../../core/words/policyWords";
import { listedUpTo } from "../../core/words/words";
import { PolicySize } from "../dialogs/PolicySize";
import { ProblemList } from "../dialogs/ProblemList";
import { useDesign } from "../store/derived";
import type { SidePanelRequest } from "../store/sidePanels";
import { closeSidePanel, openSidePanel, useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import { PanelHead } from "../ui/PanelHead";
import { ChangedAccounts } from "./ChangedAccounts";
import { isLong } from "./longText";
import styles from "./PolicyEditorPanel.module.css";
import { PolicyText } from "./PolicyText";
import { usePolicyEditing } from "./usePolicyEditing";

interface PanelProps {
  readonly request: SidePanelRequest & { readonly kind: "policy-editor" };
}

/** A policy's text beside the canvas, which follows every key. */
export default function PolicyEditorPanel({ request: { policyId } }: PanelProps) {
  const policy = useDesign().policies.get(policyId);
  useChosenInstead(policyId);
  return policy === undefined ? <Gone /> : <PolicyEditor key={policyId} policy={policy} />;
}

/** Choosing another policy while one is edited edits that one. */
function useChosenInstead(policyId: PolicyId): void {
  const chosenId = useView((state) => state.selectedPolicyId);
  const [before, setBefore] = useState(chosenId);
  useEffect(() => {
    if (chosenId === before) return;
    setBefore(chosenId);
    if (chosenId !== null && chosenId !== policyId) openSidePanel({ kind: "policy-editor", policyId: chosenId });
  }, [chosenId, before, policyId]);
}

function Gone() {
  return (
    <div className={styles.panel}>
      <p>This policy is no longer in the design.</p>
      <div>
        <Button onClick={closeSidePanel}>Close</Button>
      </div>
    </div>
  );
}

function PolicyEditor({ policy }: { readonly policy: Policy }) {
  const design = useDesign();
  const editing = usePolicyEditing(policy);
  const { text, problems, document, isReadOnly } = editing;
  const targets = targetsOf(design, policy.id).map(({ id }) => labelOf(design, id));
  return (
    <div className={styles.panel}>
      <PanelHead
        kicker={`${policyTypeWord(policy.type)} · ${
          targets.length === 0 ? "not attached" : `attached to ${listedUpTo(3, targets)}`
        }`}
        name={visible(policy.name)}
        closeLabel="Close the text"
        onClose={closeSidePanel}
      />
      <div className={styles.over}>
        <ChangedAccounts
          since={editing.since}
          policyName={policyLabelOf(design, policy.id)}
          isDraft={editing.state === "draft"}
        />
      </div>
      <PolicyText
        label={`Text of ${shown(policy.name)}`}
        text={text}
        problems={problems}
        isReadOnly={isReadOnly}
        type={policy.type}
        isInvalid={document === null}
        onChange={editing.change}
        goTo={editing.goTo}
      />
      {/* Focusable, so that the keyboard can scroll it. */}
      <section className={styles.under} aria-label="State of the text" tabIndex={0}>
        <p role="status" className={styles.state} data-state={editing.state}>
          {STATES[editing.state]}
          {editing.state === "draft" && policy.document !== undefined ? (
            <Button onClick={editing.goBack}>Go back to what is in force</Button>
          ) : null}
        </p>
        <PolicySize document={document} type={policy.type} text={text} />
        <div className={styles.problems}>
          <ProblemList problems={problems} onGoTo={editing.show} mendOf={editing.mendOf} />
        </div>
        <p className={styles.hint}>{hintOf(text, isReadOnly)}</p>
      </section>
    </div>
  );
}

function hintOf(text: string, isReadOnly: boolean): string {
  const offers = isLong(text)
    ? "So long a text is shown without colours and completion."
    : "Ctrl+Space offers what fits.";
  const leaving = "Esc closes; Ctrl+M makes Tab leave the text.";
  return isReadOnly ? leaving : `${offers} ${leaving} Everything is kept as you type.`;
}

const STATES = {
  "in-force": "In force as you type.",
  draft: "Not in force: this can’t be read yet. The last text that could be read stays in force.",
  reading: "Reading…",
  "read-only": "To read only.",
} as const;
