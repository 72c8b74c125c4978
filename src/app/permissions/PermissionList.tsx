import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { ANSWER_ORDER } from "../texts/answerCounts";
import { ANSWERS } from "../texts/verdicts";
import { Glyph } from "../ui/glyphs";
import styles from "./PermissionsPanel.module.css";
import type { Row } from "./rows";

const ROW_HEIGHT = 28;
const MARGIN = 10;

interface PermissionListProps {
  readonly rows: readonly Row[];
  readonly onToggle: (prefix: string) => void;
  /** In words what a conditional answer hangs on; null: there is no one account to ask for. */
  readonly conditionOf: ((action: string) => string) | null;
  /** Null: an action's line leads nowhere, as there is no one account to trace. */
  readonly onAction: ((action: string) => void) | null;
}

/** Services and their actions as a tree with one tab stop; only the lines in sight are in the page. */
export function PermissionList({ rows, onToggle, conditionOf, onAction }: PermissionListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const [wanted, setActive] = useState(0);
  const active = Math.max(0, Math.min(wanted, rows.length - 1));
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() => setView({ top: current.scrollTop, height: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const from = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - MARGIN);
  const to = Math.min(rows.length, Math.ceil((view.top + view.height) / ROW_HEIGHT) + MARGIN);

  const goTo = (index: number) => {
    const place = Math.max(0, Math.min(rows.length - 1, index));
    setActive(place);
    const { current } = box;
    if (current === null) return;
    const top = place * ROW_HEIGHT;
    if (top < current.scrollTop) current.scrollTop = top;
    if (top + ROW_HEIGHT > current.scrollTop + current.clientHeight)
      current.scrollTop = top + ROW_HEIGHT - current.clientHeight;
  };
  const open = (row: Row | undefined) => {
    if (row?.kind === "service") onToggle(row.service.prefix);
    else if (row?.kind === "action") onAction?.(row.action.name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const place = steps[event.key];
    if (place !== undefined) goTo(place);
    else if (event.key === "Enter" || event.key === " ") open(row);
    else if (event.key === "ArrowRight" && row?.kind === "service" && !row.isOpen) open(row);
    else if (event.key === "ArrowLeft" && row?.kind === "service" && row.isOpen) open(row);
    else if (event.key === "ArrowLeft" && row?.kind === "action")
      goTo(rows.findLastIndex((each, index) => index < active && each.kind === "service"));
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
      aria-label={`${rows.length} lines`}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      {rows.length === 0 ? <p className={styles.note}>Nothing fits.</p> : null}
      <div className={styles.lines} style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.slice(from, to).map((row, offset) => {
          const index = from + offset;
          return (
            <div
              key={row.kind === "service" ? row.service.prefix : row.action.name}
              id={`${id}-${index}`}
              role="treeitem"
              tabIndex={-1}
              className={styles.row}
              style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
              aria-level={row.kind === "service" ? 1 : 2}
              aria-expanded={row.kind === "service" ? row.isOpen : undefined}
              aria-selected={index === active}
              data-leads={row.kind === "service" || onAction !== null}
              onMouseDown={(event) => {
                if (event.button !== 0) return;
                event.preventDefault();
                box.current?.focus({ preventScroll: true });
                setActive(index);
                open(row);
              }}
            >
              {row.kind === "service" ? (
                <ServiceLine row={row} />
              ) : (
                <ActionLine
                  row={row}
                  condition={row.answer === "passes-if" ? (conditionOf?.(row.action.name) ?? "") : ""}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function ServiceLine({ row: { service, counts, isOpen } }: { readonly row: Row & { kind: "service" } }) {
  return (
    <>
      <Glyph name={isOpen ? "unfolded" : "folded"} size={12} />
      <span className={styles.prefix}>{service.prefix}</span>
      <span className={styles.title}>{service.title}</span>
      {ANSWER_ORDER.map((answer) => {
        const count = counts[answer] ?? 0;
        return count === 0 ? null : (
          <span key={answer} className={styles.count} data-answer={answer}>
            <span aria-hidden="true">{ANSWERS[answer].mark}</span> {count}
            <span className="visually-hidden"> {ANSWERS[answer].count}</span>
          </span>
        );
      })}
    </>
  );
}

interface ActionLineProps {
  readonly row: Row & { kind: "action" };
  /** Empty: none, or not known. */
  readonly condition: string;
}

function ActionLine({ row: { action, answer }, condition }: ActionLineProps) {
  const { mark, word } = ANSWERS[answer];
  return (
    <>
      <span className={styles.actionName}>{action.name}</span>
      <span className={styles.title}>{action.level}</span>
      <span className={`${styles.count} ${styles.condition}`} data-answer={answer} title={condition || undefined}>
        {mark} {condition || word}
      </span>
    </>
  );
}
