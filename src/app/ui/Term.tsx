import { openSidePanel } from "../store/viewStore";
import styles from "./Term.module.css";

interface TermProps {
  /** Its id in the glossary. */
  readonly id: string;
  readonly children: string;
  /** Whether it stands within a sentence: it then breaks over lines with it and is no taller. */
  readonly inText?: boolean;
}

/** A word of the field that leads to its meaning in the glossary. */
export function Term({ id, children, inText }: TermProps) {
  return (
    <button
      type="button"
      className={styles.term}
      data-term={id}
      data-in-text={inText || undefined}
      title="What this means"
      onClick={() => openSidePanel({ kind: "school", page: { of: "glossary", termId: id } })}
    >
      {children}
    </button>
  );
}
