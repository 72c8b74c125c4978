import { type FocusEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import styles from "./SuggestField.module.css";
import type { Suggestion } from "./suggestions";

interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  /** What to suggest for a typed text, the best first. */
  readonly suggest: (typed: string) => readonly Suggestion[];
  /** What is wrong with a text, in words; null where nothing is. */
  readonly problemOf: (text: string) => string | null;
  /** A text without problem, by Enter, by a suggestion, or by leaving the field. */
  readonly onTake: (text: string) => void;
  /** Characters that it shows. */
  readonly size: number;
}

/** A field that suggests: any text may be typed, the arrows choose a suggestion, Escape gives the old text back. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, placeholder, suggest, problemOf, onTake, size } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const text = draft ?? value;
  const typed = draft ?? "";
  const found = useMemo(() => (isOpen ? suggest(typed) : []), [isOpen, suggest, typed]);
  const problem = draft === null || isOpen ? null : problemOf(draft.trim());
  const shownActive = isOpen && active !== null && active < found.length ? active : null;

  useEffect(() => {
    if (shownActive !== null) list.current?.children[shownActive]?.scrollIntoView({ block: "nearest" });
  }, [shownActive]);

  const close = () => {
    setOpen(false);
    setActive(null);
  };
  const take = (taken: string) => {
    close();
    if (problemOf(taken) !== null) {
      setDraft(taken);
      return;
    }
    setDraft(null);
    if (taken !== value) onTake(taken);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const chosen = shownActive === null ? undefined : found[shownActive];
    if (event.key === "Enter") take(chosen?.value ?? text.trim());
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      setOpen(found.length > 0);
      setActive(
        shownActive === null ? (step === 1 ? 0 : found.length - 1) : (shownActive + step + found.length) % found.length,
      );
    } else if (event.key === "Escape" && (isOpen || draft !== null)) {
      if (isOpen) close();
      else setDraft(null);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.suggest}>
      <input
        role="combobox"
        className={styles.field}
        aria-label={label}
        aria-expanded={isOpen && found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={shownActive === null ? undefined : `${id}-${shownActive}`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        size={size}
        placeholder={placeholder}
        title={text}
        value={text}
        onChange={(event) => {
          setDraft(event.target.value);
          setOpen(true);
          setActive(null);
        }}
        onFocus={(event: FocusEvent<HTMLInputElement>) => event.target.select()}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (draft === null) close();
          else take(text.trim());
        }}
      />
      {isOpen && found.length > 0 ? (
        <div ref={list} id={id} role="listbox" aria-label={label} className={styles.list}>
          {found.map((suggestion, index) => (
            // The field has the focus and its keys; the mouse is served here, before the field loses the focus.
            <div
              key={suggestion.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === shownActive}
              className={styles.option}
              onMouseDown={(event) => {
                event.preventDefault();
                take(suggestion.value);
              }}
            >
              <span className={styles.value}>{suggestion.value || placeholder}</span>
              <span className={styles.detail}>{suggestion.detail}</span>
            </div>
          ))}
        </div>
      ) : null}
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
