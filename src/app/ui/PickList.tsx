import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { Glyph, type GlyphName } from "./glyphs";
import { nextIndex } from "./MenuButton";
import styles from "./PickList.module.css";
import { takeTypedAhead } from "./typedAhead";

export interface PickItem<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** A second line: what it is, what choosing it means, why it can't be chosen. */
  readonly detail?: ReactNode;
  readonly glyph?: GlyphName;
  /** How deep it stands in a tree; 0 where absent. */
  readonly depth?: number;
  readonly tone?: "fine" | "warning" | "refused";
}

/** More than this are not drawn: typing narrows them. */
const MAX_SHOWN = 200;

export interface PickListProps<Id extends string> {
  /** What is searched: "Search policies and templates". */
  readonly label: string;
  readonly items: readonly PickItem<Id>[];
  /** The item that Enter and a click choose; the list doesn't choose `refused` ones. */
  readonly onPick: (id: Id) => void;
  /** The item under the arrows, so that the caller can say more about it. */
  readonly onActive?: (id: Id | null) => void;
  /** Whether Enter chooses the first item before the person has typed or moved; true where absent. */
  readonly preselects?: boolean;
}

/** A search field over a list: typing narrows, arrows move, Enter or a click chooses. Focus stays in the field. */
export function PickList<Id extends string>({ label, items, onPick, onActive, preselects = true }: PickListProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState("");
  /** Null: the first that can be chosen, or none yet. */
  const [activeIndex, setActiveIndex] = useState<number | null>(null);
  const matching = useMemo(() => items.filter((item) => matches(item.title, wanted)), [items, wanted]);
  const found = matching.slice(0, MAX_SHOWN);
  const isUntouched = activeIndex === null && wanted.trim() === "" && !preselects;
  const active = isUntouched
    ? undefined
    : activeIndex === null
      ? (found.find(({ tone }) => tone !== "refused") ?? found[0])
      : found[Math.min(activeIndex, found.length - 1)];
  const activeId = active?.id ?? null;

  useEffect(() => {
    const typed = takeTypedAhead();
    if (typed !== "") setWanted(typed);
  }, []);
  useEffect(() => onActive?.(activeId), [activeId, onActive]);
  useEffect(() => {
    if (activeId !== null) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const pick = (item: PickItem<Id> | undefined) => {
    if (item !== undefined && item.tone !== "refused") onPick(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      return pick(active);
    }
    if (event.key === "Home" || event.key === "End") return; // they move in the text
    const at = active === undefined ? (event.key === "ArrowUp" ? 0 : -1) : found.indexOf(active);
    const next = nextIndex(event.key, at, found.length);
    if (next === null || found.length === 0) return;
    event.preventDefault();
    setActiveIndex(next);
  };

  return (
    <div className={styles.picker}>
      <input
        data-autofocus
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={activeId === null ? undefined : `${id}-${activeId}`}
        placeholder={label}
        className={styles.search}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setActiveIndex(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label={label} className={styles.list}>
        {found.map((item, index) => (
          // The field has the focus and its keys; the mouse is served here.
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === active}
            aria-disabled={item.tone === "refused"}
            data-tone={item.tone ?? "fine"}
            className={styles.item}
            style={{ paddingInlineStart: 8 + (item.depth ?? 0) * 18 }}
            onMouseMove={() => setActiveIndex(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(item)}
            onKeyDown={onKeyDown}
          >
            {item.glyph === undefined ? null : <Glyph name={item.glyph} />}
            <span className={styles.text}>
              <span className={styles.title}>{item.title}</span>
              {item.detail ? <span className={styles.detail}>{item.detail}</span> : null}
            </span>
            {item.tone === "warning" ? <Glyph name="warning" /> : null}
            {item.tone === "refused" ? <Glyph name="problem" /> : null}
          </div>
        ))}
      </div>
      {matching.length > MAX_SHOWN ? (
        <p className={styles.none}>{matching.length - MAX_SHOWN} more: type to narrow the list.</p>
      ) : null}
      {found.length === 0 ? <p className={styles.none}>Nothing is called “{wanted.trim()}”.</p> : null}
    </div>
  );
}

/** Whether every word stands somewhere in the title, in any letter case. */
export function matches(title: string, wanted: string): boolean {
  const low = title.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word));
}
