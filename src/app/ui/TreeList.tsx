import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import styles from "./TreeList.module.css";

const ROW_HEIGHT = 28;
const MARGIN = 10;

/** What a list needs to know of a line; what it says is the caller's. */
export interface TreeLine {
  readonly key: string;
  /** From 1. */
  readonly level: number;
  /** Null: there is nothing inside to unfold. */
  readonly isOpen: boolean | null;
}

interface TreeListProps<Line extends TreeLine> {
  readonly label: string;
  readonly lines: readonly Line[];
  /** A click, Enter or Space on a line, and the arrows that fold and unfold. Null for a line: it leads nowhere. */
  readonly actOn: (line: Line) => (() => void) | null;
  readonly children: (line: Line) => ReactNode;
}

/** Long lists that unfold, as a tree with one tab stop; only the lines in sight are in the page. */
export function TreeList<Line extends TreeLine>({ label, lines, actOn, children }: TreeListProps<Line>) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const [wanted, setActive] = useState(0);
  const active = Math.max(0, Math.min(wanted, lines.length - 1));
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() => setView({ top: current.scrollTop, height: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const from = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - MARGIN);
  const to = Math.min(lines.length, Math.ceil((view.top + view.height) / ROW_HEIGHT) + MARGIN);

  const goTo = (index: number) => {
    const place = Math.max(0, Math.min(lines.length - 1, index));
    setActive(place);
    const { current } = box;
    if (current === null) return;
    const top = place * ROW_HEIGHT;
    if (top < current.scrollTop) current.scrollTop = top;
    if (top + ROW_HEIGHT > current.scrollTop + current.clientHeight)
      current.scrollTop = top + ROW_HEIGHT - current.clientHeight;
  };
  const act = (line: Line | undefined) => (line === undefined ? null : actOn(line))?.();
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[active];
    const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: lines.length - 1,
    };
    const place = steps[event.key];
    if (place !== undefined) goTo(place);
    else if (event.key === "Enter" || event.key === " ") act(line);
    else if (event.key === "ArrowRight" && line?.isOpen === false) act(line);
    else if (event.key === "ArrowLeft" && line?.isOpen === true) act(line);
    else if (event.key === "ArrowLeft" && line !== undefined && line.level > 1)
      goTo(lines.findLastIndex((each, index) => index < active && each.level < line.level));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={box}
      role="tree"
      tabIndex={0}
      className={styles.list}
      aria-label={label}
      aria-activedescendant={lines.length === 0 ? undefined : `${id}-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      {lines.length === 0 ? <p className={styles.nothing}>Nothing fits.</p> : null}
      <div className={styles.lines} style={{ height: lines.length * ROW_HEIGHT }}>
        {lines.slice(from, to).map((line, offset) => {
          const index = from + offset;
          return (
            <div
              key={line.key}
              id={`${id}-${index}`}
              role="treeitem"
              tabIndex={-1}
              className={styles.row}
              style={{
                transform: `translateY(${index * ROW_HEIGHT}px)`,
                paddingInlineStart: 8 + (line.level - 1) * 18,
              }}
              aria-level={line.level}
              aria-expanded={line.isOpen ?? undefined}
              aria-selected={index === active}
              data-leads={actOn(line) !== null}
              onMouseDown={(event) => {
                if (event.button !== 0) return;
                event.preventDefault();
                box.current?.focus({ preventScroll: true });
                setActive(index);
                act(line);
              }}
            >
              {children(line)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
