import { deleteLens } from "../../core/design/commands";
import { shown } from "../../core/design/labels";
import type { SavedLens } from "../../core/engine";
import { perform } from "../store/actions";
import { IconButton } from "../ui/IconButton";
import styles from "./QuestionsMenu.module.css";

/** What the design's file has among its questions although this version can't ask it. It stays until somebody deletes it. */
export function UnreadableQuestions({ entries }: { readonly entries: readonly SavedLens[] }) {
  return (
    <section aria-label="Questions that can’t be read">
      <h3 className={styles.heading}>Can’t be read</h3>
      <ul className={styles.questions}>
        {entries.map(({ index, name }) => (
          <li key={index} className={styles.saved}>
            <p className={styles.unreadable}>
              <span className={styles.title}>{name === null ? `Entry ${index + 1}, without a name` : shown(name)}</span>
              <span className={styles.explanation}>Kept in the file as it is.</span>
            </p>
            <IconButton
              glyph="remove"
              label={`Delete ${name === null ? `entry ${index + 1} that can’t be read` : `the question ${shown(name)}`}`}
              onClick={() => perform(deleteLens, { index })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
