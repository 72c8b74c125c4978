import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton";

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the end, the main one last. */
  readonly footer?: ReactNode;
  /** `page`: as much as a text to be read has use for; `window`: as large as the window allows, for what has panes of its own. */
  readonly width?: "narrow" | "medium" | "wide" | "page" | "window";
  /** Asked to close by Esc, the close button or the system's back gesture. Unmount the dialog to close it. */
  readonly onClose: () => void;
}

/**
 * A modal window on the browser's own `<dialog>`: the rest of the page is inert, focus starts at what has `data-autofocus`
 * (else the first control of the content) and returns to where it was. Keys pressed inside stay inside.
 */
export function Dialog({ title, children, footer, width = "medium", onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = document.activeElement;
    element.showModal();
    focusFirst(element);
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton glyph="close" label="Close" shortcut="Esc" onClick={onClose} />
      </header>
      <div className={styles.content}>{children}</div>
      {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
    </dialog>
  );
}

const CONTROLS = "input, textarea, select, button, a[href], [tabindex='0']";

/** The browser starts at the close button, which is first in the page: the content is what the person came for. */
function focusFirst(dialog: HTMLDialogElement): void {
  const wanted = dialog.querySelector<HTMLElement>("[data-autofocus]");
  const first = dialog.querySelector<HTMLElement>(`.${styles.content}`)?.querySelector<HTMLElement>(CONTROLS);
  const last = dialog.querySelector<HTMLElement>(`.${styles.footer} button:last-of-type`);
  (wanted ?? first ?? last)?.focus();
}
