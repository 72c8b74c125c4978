import { learn } from "../school/schoolStore";
import { startTour } from "../school/tourStore";
import { useDesign } from "../store/derived";
import { openSidePanel } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";
import { keysOf, type ShortcutGroup, shortcutGroups } from "./shortcutGroups";

/** Every key and what it does. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const groups = shortcutGroups(useDesign());
  return (
    <Dialog title="Keyboard shortcuts" width="wide" onClose={onClose} footer={<FurtherHelp onClose={onClose} />}>
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

/** Where there is more help than keys. */
function FurtherHelp({ onClose }: { readonly onClose: () => void }) {
  const goTo = (go: () => void) => () => {
    onClose();
    go();
  };
  return (
    <>
      <Button onClick={goTo(startTour)}>Tour of the page</Button>
      <Button onClick={goTo(() => openSidePanel({ kind: "school", page: { of: "glossary" } }))}>Glossary</Button>
      <Button onClick={goTo(learn)}>Learn</Button>
    </>
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
