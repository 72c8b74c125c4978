import { Fragment } from "react";
import type { NodeId } from "../../core/design/types";
import { sentenceParts, sharesOf } from "../../core/words/shares";
import styles from "../inspector/Inspector.module.css";
import { usePermissions } from "../store/permissions";
import { openSidePanel, useView } from "../store/viewStore";
import { ANSWERS } from "../texts/verdicts";
import { Button } from "../ui/Button";
import bar from "./ShareBar.module.css";

/** What the policies leave of everything at a node, in a line; the list is a click away. */
export function PermissionsSection({ nodeId }: { readonly nodeId: NodeId }) {
  const permissions = usePermissions();
  const isOpen = useView(({ sidePanel }) => sidePanel?.kind === "permissions");
  const verdicts = permissions?.map.accounts.get(nodeId) ?? permissions?.map.levels.get(nodeId);
  if (verdicts === undefined || isOpen) return null;
  return (
    <section className={styles.section} aria-label="Effective permissions">
      <h3 className={styles.title}>Effective permissions</h3>
      <p>
        {sentenceParts(verdicts.counts).map(({ answer, text }, index) => (
          <Fragment key={answer}>
            {index === 0 ? null : ", "}
            {answer === "passes" && verdicts.counts.allowed === 0 ? (
              text
            ) : (
              <button
                type="button"
                className={bar.part}
                data-answer={answer}
                title={`List these: ${ANSWERS[answer].word}`}
                onClick={() => openSidePanel({ kind: "permissions", nodeId, answer })}
              >
                {text}
              </button>
            )}
          </Fragment>
        ))}
      </p>
      <span className={bar.bar} aria-hidden="true">
        {sharesOf(verdicts.counts).map(({ answer, share }) => (
          <span key={answer} data-answer={answer} style={{ flexGrow: share }} />
        ))}
      </span>
      <div>
        <Button onClick={() => openSidePanel({ kind: "permissions", nodeId })}>Every action…</Button>
      </div>
    </section>
  );
}
