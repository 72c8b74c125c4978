import { useEffect, useState } from "react";
import { undo } from "../store/actions";
import { useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./Message.module.css";

const SHOWN_MS = 6000;

/** What just happened: one line for the eye, gone after six seconds, and the polite live region for the ear. */
export function Message() {
  const announcement = useView((state) => state.announcement);
  const [goneId, setGoneId] = useState(0);
  const id = announcement?.id ?? 0;
  const stays = announcement?.kind === "problem";
  useEffect(() => {
    if (id === 0) return;
    const timer = setTimeout(() => setGoneId(id), stays ? 2 * SHOWN_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, stays]);
  return (
    <>
      <div role="status" aria-live="polite" className="visually-hidden">
        {announcement?.text}
      </div>
      {announcement !== null && announcement.kind !== "spoken" && goneId !== id && (
        <div className={styles.message} data-kind={announcement.kind} aria-hidden="true">
          <span>{announcement.text}</span>
          {announcement.undoable && (
            <Button
              kind="quiet"
              tabIndex={-1}
              onClick={() => {
                setGoneId(id);
                undo();
              }}
            >
              Undo
            </Button>
          )}
        </div>
      )}
    </>
  );
}
