import type { ReactNode } from "react";
import { Glyph } from "../ui/glyphs";
import styles from "./Pill.module.css";

interface PillProps {
  readonly children: ReactNode;
  /** What taking it away does: "Leave out MFA present". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly tone?: "plain" | "loud";
}

/** One thing that is in force, with the way to take it away. */
export function Pill({ children, removeLabel, onRemove, tone = "plain" }: PillProps) {
  return (
    <span className={styles.pill} data-pill data-tone={tone}>
      <span className={styles.text}>{children}</span>
      <button type="button" className={styles.remove} aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <Glyph name="close" size={12} />
      </button>
    </span>
  );
}
