import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { undo } from "../store/actions";
import { type Announcement, useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import styles from "./Message.module.css";
import { messageMs } from "./messageTime";

/**
 * What just happened, for the eye: in the status bar, where it covers nothing that is taken hold of next. It goes by itself when
 * it could be read. Those who hear it have `Spoken`, and undo in the header.
 */
export function Message() {
  const announcement = useView((state) => state.announcement);
  const [goneId, setGoneId] = useState(0);
  if (announcement === null || announcement.kind === "spoken" || goneId === announcement.id) return null;
  return (
    <div className={styles.slot} aria-hidden="true">
      <Line key={announcement.id} announcement={announcement} onGone={() => setGoneId(announcement.id)} />
    </div>
  );
}

interface LineProps {
  readonly announcement: Announcement;
  readonly onGone: () => void;
}

/** Two lines at most; the rest on demand, and then it stays until it is closed. */
function Line({ announcement, onGone }: LineProps) {
  const { kind, text, undoable = false } = announcement;
  const words = useRef<HTMLSpanElement>(null);
  const [isCut, setIsCut] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  useLayoutEffect(() => {
    const { current } = words;
    if (current !== null) setIsCut(current.scrollHeight > current.clientHeight + 1);
  }, []);
  useEffect(() => {
    if (isOpen) return;
    const timer = setTimeout(() => gone.current(), messageMs(announcement));
    return () => clearTimeout(timer);
  }, [announcement, isOpen]);
  return (
    <div className={styles.message} data-kind={kind} data-open={isOpen || undefined} data-testid="message">
      <span ref={words} className={styles.words}>
        {text}
      </span>
      {isCut && !isOpen ? (
        <Button kind="quiet" tabIndex={-1} onClick={() => setIsOpen(true)}>
          More
        </Button>
      ) : null}
      {undoable ? (
        <Button
          kind="quiet"
          tabIndex={-1}
          onClick={() => {
            onGone();
            undo();
          }}
        >
          Undo
        </Button>
      ) : null}
      <IconButton glyph="close" label="Close the message" tabIndex={-1} onClick={onGone} />
    </div>
  );
}
