import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { changeWords, effectOf } from "../../core/difference";
import { EFFECT_ORDER, EFFECTS, shortChangeWords } from "../texts/comparisonWords";
import { counted } from "../texts/words";
import { Glyph } from "../ui/glyphs";
import styles from "./ChangeList.module.css";
import type { ChangeRow } from "./changeRows";

const ROW_HEIGHT = 28;
const MARGIN = 10;
type Leaf = ChangeRow & { readonly kind: "leaf" };

interface ChangeListProps {
  readonly rows: readonly ChangeRow[];
  readonly onToggle: (key: string) => void;
  readonly onLeaf: (leaf: Leaf) => void;
}

/** What changes, as a tree with one tab stop; only the lines in sight are in the page. A last line leads to its trace. */
export function ChangeList({ rows, onToggle, onLeaf }: ChangeListProps) {
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
  const open = (row: ChangeRow | undefined) => {
    if (row?.kind === "leaf") onLeaf(row);
    else if (row !== undefined) onToggle(row.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    const isOpen = row !== undefined && row.kind !== "leaf" && row.isOpen;
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
    else if (event.key === "ArrowRight" && row?.kind !== "leaf" && !isOpen) open(row);
    else if (event.key === "ArrowLeft" && isOpen) open(row);
    else if (event.key === "ArrowLeft" && row !== undefined && row.level > 1)
      goTo(rows.findLastIndex((each, index) => index < active && each.level < row.level));
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
      aria-label="What changes"
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      {rows.length === 0 ? <p className={styles.nothing}>Nothing fits.</p> : null}
      <div className={styles.lines} style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.slice(from, to).map((row, offset) => {
          const index = from + offset;
          return (
            <div
              key={row.key}
              id={`${id}-${index}`}
              role="treeitem"
              tabIndex={-1}
              className={styles.row}
              style={{ transform: `translateY(${index * ROW_HEIGHT}px)`, paddingInlineStart: 8 + (row.level - 1) * 18 }}
              aria-level={row.level}
              aria-expanded={row.kind === "leaf" ? undefined : row.isOpen}
              aria-selected={index === active}
              onMouseDown={(event) => {
                if (event.button !== 0) return;
                event.preventDefault();
                box.current?.focus({ preventScroll: true });
                setActive(index);
                open(row);
              }}
            >
              <Line row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Line({ row }: { readonly row: ChangeRow }) {
  const isCode = row.kind !== "group" || row.of === "service";
  return (
    <>
      {row.kind === "leaf" ? null : <Glyph name={row.isOpen ? "unfolded" : "folded"} size={12} />}
      <span className={isCode ? styles.code : styles.account} title={row.title}>
        {row.title}
      </span>
      {row.kind === "group" ? <Numbers row={row} /> : <Change row={row} />}
    </>
  );
}

function Numbers({ row: { note, numbers } }: { readonly row: ChangeRow & { readonly kind: "group" } }) {
  return (
    <>
      <span className={styles.note}>{note}</span>
      {EFFECT_ORDER.map((effect) => {
        const count = numbers.get(effect);
        return count === undefined ? null : (
          <span key={effect} className={styles.number} data-effect={effect} title={`${count} ${EFFECTS[effect].word}`}>
            <span aria-hidden="true">{EFFECTS[effect].mark}</span> {count.toLocaleString("en-US")}
            <span className="visually-hidden"> {EFFECTS[effect].word}</span>
          </span>
        );
      })}
    </>
  );
}

function Change({ row }: { readonly row: ChangeRow & { readonly kind: "action" | "leaf" } }) {
  return (
    <span className={styles.change} data-effect={effectOf(row.change)} title={changeWords(row.change)}>
      {row.kind === "action" ? `in ${counted(row.accounts, "account")}: ` : ""}
      {shortChangeWords(row.change)}
    </span>
  );
}
