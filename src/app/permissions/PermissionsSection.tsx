import type { NodeId } from "../../core/design/types";
import styles from "../inspector/Inspector.module.css";
import { usePermissions } from "../store/permissions";
import { openSidePanel, useView } from "../store/viewStore";
import { sharesOf, sharesSentence } from "../texts/shares";
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
      <p>{sharesSentence(verdicts.counts)}</p>
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
