import { useState } from "react";
import { Button } from "../ui/Button";
import styles from "./dialogs.module.css";

export interface DeleteForGoodProps {
  /** "Example Corp from this browser": completes "Delete …". */
  readonly what: string;
  readonly onDelete: () => void;
}

/** Deletes what no undo brings back, so it asks once. */
export function DeleteForGood({ what, onDelete }: DeleteForGoodProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button kind="quiet" glyph="remove" aria-label={`Delete ${what}`} onClick={() => setAsking(true)}>
        Delete
      </Button>
    );
  return (
    <span className={styles.row}>
      <Button kind="danger" onClick={onDelete}>
        Delete for good
      </Button>
      <Button onClick={() => setAsking(false)}>Keep</Button>
    </span>
  );
}
