import { type KeyboardEvent, type ReactNode, useRef } from "react";

interface StatusDetailsProps {
  readonly className: string | undefined;
  readonly title?: string;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** A word of the status bar with more above it, which opens on a click; Escape closes it and gives the focus back. */
export function StatusDetails({ className, title, summary, children }: StatusDetailsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || details.current?.open !== true) return;
    event.preventDefault();
    event.stopPropagation();
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={details} className={className} onKeyDown={onKeyDown}>
      <summary title={title}>{summary}</summary>
      {children}
    </details>
  );
}
