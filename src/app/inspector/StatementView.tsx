import { useState } from "react";
import { policyLabelOf } from "../../core/design/labels";
import type { PolicyId } from "../../core/design/types";
import { useIsOpenDesign, useShownDesign } from "../store/shownDesign";
import { leadToPolicy } from "./leadTo";
import { NameButton } from "./NameButton";
import styles from "./StatementView.module.css";
import { isShortened, statementAt, statementText } from "./statementText";

const MOST_LINES = 18;

/** One statement of a policy, as it stands in the document; long lists and long statements are cut until asked for. */
export function StatementView({ policyId, index }: { readonly policyId: PolicyId; readonly index: number }) {
  const design = useShownDesign();
  const isOpen = useIsOpenDesign();
  const [isWhole, setWhole] = useState(false);
  const statement = statementAt(design.policies.get(policyId), index);
  if (statement === null) return null;
  const lines = statementText(statement, isWhole ? "whole" : "short").split("\n");
  const isCut = !isWhole && (lines.length > MOST_LINES || isShortened(statement));
  const name = policyLabelOf(design, policyId);
  return (
    <figure className={styles.statement}>
      <figcaption className={styles.caption}>
        {isOpen ? (
          <NameButton name={name} className={styles.link} onClick={() => leadToPolicy(policyId)} />
        ) : (
          <strong>{name}</strong>
        )}
        {typeof statement.Sid !== "string"
          ? `, statement ${index + 1}`
          : statement.Sid === name
            ? ""
            : `, ${statement.Sid}`}
      </figcaption>
      <pre className={styles.code}>{(isWhole ? lines : lines.slice(0, MOST_LINES)).join("\n")}</pre>
      {isCut || isWhole ? (
        <button type="button" className={styles.link} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Show less" : "Show all"}
        </button>
      ) : null}
    </figure>
  );
}
