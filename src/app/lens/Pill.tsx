import { Glyph } from "../ui/glyphs";
import styles from "./Pill.module.css";

export interface PillProps {
  readonly text: string;
  /** What taking it away does: "Leave out MFA present". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly tone?: "plain" | "loud";
}

/** One thing that is in force, with the way to take it away. */
export function Pill({ text, removeLabel, onRemove, tone = "plain" }: PillProps) {
  return (
    <span className={styles.pill} data-tone={tone}>
      <span className={styles.text} title={text}>
        {text}
      </span>
      <button type="button" className={styles.remove} aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <Glyph name="close" size={12} />
      </button>
    </span>
  );
}
