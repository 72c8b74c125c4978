import { IconButton } from "./IconButton";
import styles from "./PanelHead.module.css";

interface PanelHeadProps {
  /** In small letters above the name; absent: nothing stands there. */
  readonly kicker?: string;
  readonly name: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** The head of a panel beside the canvas: what it is, of what, and the way out. */
export function PanelHead({ kicker, name, closeLabel, onClose }: PanelHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        {kicker === undefined ? null : <p className={styles.kicker}>{kicker}</p>}
        <h2 className={styles.name}>{name}</h2>
      </div>
      <IconButton glyph="close" label={closeLabel} shortcut="Escape" onClick={onClose} />
    </header>
  );
}
