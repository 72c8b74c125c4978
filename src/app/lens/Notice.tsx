import type { ReactNode } from "react";
import { Glyph } from "../ui/glyphs";
import styles from "./Notice.module.css";

interface NoticeProps {
  readonly id: string;
  /** `problem`: it wasn't done, and why; `warning`: it was, but look at it. */
  readonly kind: "problem" | "warning";
  readonly children: ReactNode;
  /** Absent where the notice goes by itself. */
  readonly onClose?: () => void;
}

/** A word about a field, just below it. */
export function Notice({ id, kind, children, onClose }: NoticeProps) {
  return (
    <div className={styles.notice} data-kind={kind} role="alert">
      <p id={id}>{children}</p>
      {onClose === undefined ? null : (
        <button type="button" className={styles.close} aria-label="Close the notice" title="Close" onClick={onClose}>
          <Glyph name="close" size={12} />
        </button>
      )}
    </div>
  );
}
