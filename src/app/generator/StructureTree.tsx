import { shown } from "../../core/design/labels";
import type { StructurePreview } from "../../core/generator";
import { Glyph } from "../ui/glyphs";
import styles from "./Generator.module.css";
import { otherProblems } from "./planForm";

const MOST_LINES = 400;

interface StructureTreeProps {
  readonly preview: StructurePreview;
  readonly title: string;
}

/** What would be added, where it would hang, and what to know about it. */
export function StructureTree({ preview: { lines, problems }, title }: StructureTreeProps) {
  const notes = otherProblems(problems);
  return (
    <section className={styles.preview} aria-labelledby="structure-heading">
      <h3 id="structure-heading" role="status">
        {title}
      </h3>
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map(({ code, message, remedy, severity }) => (
            <li key={`${code} ${message}`} data-severity={severity}>
              ▲ {message} {remedy}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.tree} tabIndex={0} aria-label="The structure as it would be">
        {lines.slice(0, MOST_LINES).map(({ depth, kind, name, email, isNew }, index) => (
          <li key={index} className={styles.line} data-new={isNew} style={{ paddingInlineStart: depth * 18 }}>
            <span className={styles.sign}>{isNew ? "+" : ""}</span>
            <Glyph name={kind === "account" ? "account" : kind} size={14} />
            <span className={styles.name}>{shown(name)}</span>
            {isNew ? <span className="visually-hidden">new</span> : null}
            <small className={styles.email}>{email}</small>
          </li>
        ))}
        {lines.length > MOST_LINES ? <li>… and {lines.length - MOST_LINES} more lines.</li> : null}
      </ul>
    </section>
  );
}
