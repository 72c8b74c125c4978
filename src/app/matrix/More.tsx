import { counted } from "../../core/words/words";
import styles from "./MatrixCard.module.css";

interface MoreProps {
  readonly id: string;
  readonly item: number;
  readonly isTabStop: boolean;
  readonly count: number;
  readonly onOpen: () => void;
}

/** Accounts that aren't drawn until they are asked for. */
export function More({ id, item, isTabStop, count, onOpen }: MoreProps) {
  return (
    <button
      type="button"
      id={id}
      className={styles.more}
      tabIndex={isTabStop ? 0 : -1}
      data-item={item}
      onClick={onOpen}
    >
      Show {counted(count, "more account", "more accounts")}
    </button>
  );
}
