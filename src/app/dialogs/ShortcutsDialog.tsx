import { nodeActions } from "../actions/nodeActions";
import { useDesign } from "../store/derived";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";

/** Keys that work everywhere, beside those of the selected nodes. */
const EVERYWHERE: readonly (readonly [title: string, shortcut: string])[] = [
  ["Undo", "Ctrl+Z"],
  ["Redo", "Ctrl+Shift+Z"],
  ["Open", "Ctrl+O"],
  ["Export", "Ctrl+S"],
  ["Select everything", "Ctrl+A"],
  ["Put back what is in hand, close", "Esc"],
  ["This list", "?"],
];

/** Every key and what it does. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const design = useDesign();
  const ofNodes = nodeActions.flatMap(({ title, shortcut }) =>
    shortcut === undefined ? [] : [[title(design, []), shortcut] as const],
  );
  return (
    <Dialog title="Keyboard shortcuts" width="wide" onClose={onClose}>
      <div className={styles.sections}>
        <Shortcuts title="Everywhere" shortcuts={EVERYWHERE} />
        <Shortcuts title="For what is selected" shortcuts={ofNodes} />
        <p className={styles.fieldHelp}>On a Mac, Command counts as Ctrl.</p>
      </div>
    </Dialog>
  );
}

interface ShortcutsProps {
  readonly title: string;
  readonly shortcuts: readonly (readonly [title: string, shortcut: string])[];
}

function Shortcuts({ title, shortcuts }: ShortcutsProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className={styles.shortcuts}>
        {shortcuts.map(([what, shortcut]) => (
          <div key={shortcut}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keysOf(shortcut)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };

function keysOf(shortcut: string): string {
  return shortcut
    .split("+")
    .map((key) => ARROWS[key] ?? key)
    .join(" + ");
}
