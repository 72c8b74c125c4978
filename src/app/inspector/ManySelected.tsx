import { labelOfAll, shown } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { nodeActionById, runNodeAction } from "../actions/nodeActions";
import { useDesign } from "../store/derived";
import { openSidePanel, select } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./Inspector.module.css";
import { NameButton } from "./NameButton";

const SHARED_ACTIONS = ["move-to", "pick-up", "delete"] as const;
const MOST_NAMED = 12;

/** Several nodes: which, and what can be done with all of them. */
export function ManySelected({ nodeIds }: { readonly nodeIds: readonly NodeId[] }) {
  const design = useDesign();
  const [first, second, ...more] = nodeIds.map((id) => design.nodes.get(id));
  return (
    <div className={styles.section}>
      <p className={styles.kind}>Selection</p>
      <h2 className={styles.name}>{nodeIds.length} selected</h2>
      <ul className={styles.list}>
        {nodeIds.slice(0, MOST_NAMED).map((id) => (
          <li key={id}>
            <NameButton
              name={shown(design.nodes.get(id)?.name ?? id)}
              className={styles.step}
              onClick={() => select([id])}
            />
          </li>
        ))}
        {nodeIds.length > MOST_NAMED ? <li>and {nodeIds.length - MOST_NAMED} more</li> : null}
      </ul>
      <div className={styles.buttons}>
        {first?.kind === "account" && second?.kind === "account" && more.length === 0 ? (
          <Button
            onClick={() =>
              openSidePanel({ kind: "compare", compared: { of: "accounts", from: first.id, to: second.id } })
            }
          >
            Compare these two…
          </Button>
        ) : null}
        {SHARED_ACTIONS.map(nodeActionById).map((action) => (
          <Button
            key={action.id}
            kind={action.id === "delete" ? "danger" : "plain"}
            disabled={!action.isEnabled(design, nodeIds)}
            title={`${action.title(design, nodeIds)}: ${labelOfAll(design, nodeIds)}`}
            onClick={() => runNodeAction(action, nodeIds, "inspector")}
          >
            {action.id === "pick-up" ? "Pick up" : action.title(design, nodeIds)}
          </Button>
        ))}
      </div>
    </div>
  );
}
