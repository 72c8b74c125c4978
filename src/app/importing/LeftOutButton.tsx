import { counted } from "../../core/words/words";
import { openDialog } from "../store/viewStore";
import styles from "../ui/statusButton.module.css";
import { useLeftOut } from "./leftOut";

/** How much was to be looked at when the open design was read, in the status bar; nothing once it was dismissed. */
export function LeftOutButton() {
  const { length } = useLeftOut();
  if (length === 0) return null;
  return (
    <button
      type="button"
      className={styles.button}
      title="What the import left out or took otherwise"
      onClick={() => openDialog({ kind: "left-out" })}
    >
      {counted(length, "import warning")}
    </button>
  );
}
