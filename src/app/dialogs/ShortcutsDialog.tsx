import { useDesign } from "../store/derived";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";
import { keysOf, type ShortcutGroup, shortcutGroups } from "./shortcutGroups";

/** Every key and what it does. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const groups = shortcutGroups(useDesign());
  return (
    <Dialog title="Keyboard shortcuts" width="wide" onClose={onClose}>
      {/* Focusable, so that the keyboard can scroll it. */}
      <section className={styles.sections} aria-label="Keys" tabIndex={0}>
        {groups.map((group) => (
          <Group key={group.title} group={group} />
        ))}
        <p className={styles.fieldHelp}>On a Mac, Command counts as Ctrl.</p>
      </section>
    </Dialog>
  );
}

function Group({ group: { title, shortcuts } }: { readonly group: ShortcutGroup }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl className={styles.shortcuts}>
        {shortcuts.map(({ title: what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{keysOf(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
