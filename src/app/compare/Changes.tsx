import { labelOf } from "../../core/design/labels";
import { changeWords, effectOf, type PermissionChange } from "../../core/difference";
import { useDesign } from "../store/derived";
import type { Permissions } from "../store/permissions";
import { openDialog, select } from "../store/viewStore";
import { counted, listedUpTo } from "../texts/words";
import styles from "./ComparePanel.module.css";

interface ChangesProps {
  readonly changes: readonly PermissionChange[];
  readonly permissions: Permissions;
}

const MOST_CHANGES = 60;
const MOST_ACTIONS = 300;

/** Groups of accounts and actions that change alike; each unfolds to its actions, each of which leads to its trace. */
export function Changes({ changes, permissions }: ChangesProps) {
  const design = useDesign();
  return (
    <>
      {changes.slice(0, MOST_CHANGES).map((change) => (
        <details
          key={`${change.before} ${change.after} ${change.accountIds[0]} ${change.actions.size}`}
          className={styles.change}
          open={change.actions.size <= 20}
        >
          <summary className={styles.head2} data-effect={effectOf(change)}>
            {changeWords(change)}: {counted(change.actions.size, "action")}
          </summary>
          <p>
            <button type="button" className={styles.accounts} onClick={() => select(change.accountIds)}>
              {listedUpTo(
                4,
                change.accountIds.map((id) => labelOf(design, id)),
              )}
            </button>
          </p>
          <Actions change={change} permissions={permissions} />
        </details>
      ))}
      {changes.length > MOST_CHANGES ? <p>… and {changes.length - MOST_CHANGES} more groups.</p> : null}
    </>
  );
}

function Actions({ change, permissions }: { readonly change: PermissionChange; readonly permissions: Permissions }) {
  const [accountId] = change.accountIds;
  const names = [...change.actions.numbers()].slice(0, MOST_ACTIONS).map((number) => {
    const key = permissions.map.space.actions[number] ?? "";
    return permissions.catalog.services.get(key.slice(0, key.indexOf(":")))?.actions.get(key)?.name ?? key;
  });
  return (
    <ul className={styles.actions}>
      {names.map((action) => (
        <li key={action}>
          <button
            type="button"
            className={styles.action}
            onClick={() => accountId !== undefined && openDialog({ kind: "trace", accountId, action })}
          >
            {action}
          </button>
        </li>
      ))}
      {change.actions.size > MOST_ACTIONS ? <li>… and {change.actions.size - MOST_ACTIONS} more.</li> : null}
    </ul>
  );
}
