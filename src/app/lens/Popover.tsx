import { type ReactNode, type ToggleEvent, useId, useLayoutEffect, useRef, useState } from "react";
import styles from "./Popover.module.css";

interface PopoverProps {
  /** What the button shows. */
  readonly button: ReactNode;
  /** The button's name where what it shows isn't enough. */
  readonly buttonLabel?: string;
  readonly title?: string;
  /** Names the panel. */
  readonly label: string;
  readonly look?: "pill" | "loud" | "bare";
  /** Makes the content once the panel opens; `close` closes it. */
  readonly children: (close: () => void) => ReactNode;
}

const GAP = 4;

/** A button with a panel below it, on the browser's own popover: Escape and a click elsewhere close it. */
export function Popover({ button, buttonLabel, title, label, look = "pill", children }: PopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  useLayoutEffect(() => {
    if (!isOpen || panel.current === null || opener.current === null) return;
    placeBeside(panel.current, opener.current.getBoundingClientRect());
    panel.current.querySelector<HTMLElement>("input, select, button:not([data-term])")?.focus();
  }, [isOpen]);

  return (
    <>
      <button
        ref={opener}
        type="button"
        className={styles.button}
        data-look={look}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-label={buttonLabel}
        title={title}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.panel}
        onKeyDown={(event) => event.stopPropagation()}
        onToggle={(event: ToggleEvent<HTMLDivElement>) => setOpen(event.newState === "open")}
      >
        {isOpen ? children(() => panel.current?.hidePopover()) : null}
      </div>
    </>
  );
}

/** Under the button, or above it where there is more room, kept inside the window. */
function placeBeside(panel: HTMLElement, button: DOMRect): void {
  const left = Math.max(GAP, Math.min(button.left, window.innerWidth - panel.offsetWidth - GAP));
  panel.style.left = `${left}px`;
  const below = window.innerHeight - button.bottom - 4 * GAP;
  const above = button.top - 4 * GAP;
  const isAbove = panel.offsetHeight > below && above > below;
  panel.style.maxHeight = `${Math.max(160, isAbove ? above : below)}px`;
  panel.style.top = isAbove ? "auto" : `${button.bottom + GAP}px`;
  panel.style.bottom = isAbove ? `${window.innerHeight - button.top + GAP}px` : "auto";
}
