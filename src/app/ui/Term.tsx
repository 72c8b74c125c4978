import { openSidePanel } from "../store/viewStore";
import styles from "./Term.module.css";

interface TermProps {
  /** Its id in the glossary. */
  readonly id: string;
  readonly children: string;
}

/** A word of the field that leads to its meaning in the glossary. */
export function Term({ id, children }: TermProps) {
  return (
    <button
      type="button"
      className={styles.term}
      data-term={id}
      title="What this means"
      onClick={() => openSidePanel({ kind: "school", page: { of: "glossary", termId: id } })}
    >
      {children}
    </button>
  );
}
