import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { currentStage } from "../boxes/stage";
import { undo } from "../store/actions";
import { type Announcement, useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import styles from "./Message.module.css";
import { messageMs } from "./messageTime";

/**
 * What just happened: in the status bar, where it covers nothing that is taken hold of next. It goes by itself when it could be
 * read, but not while the pointer or the focus is on it. `Spoken` says it to those who hear it.
 */
export function Message() {
  const announcement = useView((state) => state.announcement);
  const [goneId, setGoneId] = useState(0);
  if (announcement === null || announcement.kind === "spoken" || goneId === announcement.id) return null;
  return (
    <div className={styles.slot} data-message>
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
  const element = useRef<HTMLElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  const [isCut, setIsCut] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  useLayoutEffect(() => {
    const { current } = words;
    if (current !== null) setIsCut(current.scrollHeight > current.clientHeight + 1);
  }, []);
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isOpen || isHeld) return;
    const timer = setTimeout(() => gone.current(), messageMs(announcement));
    return () => clearTimeout(timer);
  }, [announcement, isOpen, isHeld]);
  const open = () => {
    setIsOpen(true);
    words.current?.focus(); // the button goes
  };
  const leave = () => {
    const hasFocus = element.current?.contains(document.activeElement) === true;
    onGone();
    if (hasFocus) currentStage()?.focus();
  };
  return (
    <section
      ref={element}
      className={styles.message}
      aria-label="What just happened"
      data-kind={kind}
      data-open={isOpen || undefined}
      data-testid="message"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span ref={words} className={styles.words} tabIndex={-1}>
        {text}
      </span>
      {isCut && !isOpen ? (
        <Button kind="quiet" aria-label="More of this message" onClick={open}>
          More
        </Button>
      ) : null}
      {undoable ? (
        <Button
          kind="quiet"
          aria-label="Undo this"
          onClick={() => {
            leave();
            undo();
          }}
        >
          Undo
        </Button>
      ) : null}
      <IconButton glyph="close" label="Close the message" onClick={leave} />
    </section>
  );
}
