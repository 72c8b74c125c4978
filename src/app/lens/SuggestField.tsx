import { type FocusEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Lens } from "../../core/engine/types";
import { useView } from "../store/viewStore";
import { DoubtText } from "./DoubtText";
import type { Doubt } from "./doubt";
import { Notice } from "./Notice";
import styles from "./SuggestField.module.css";
import { SuggestionList } from "./SuggestionList";
import type { Suggestion } from "./suggestions";

interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  /** What to suggest for a typed text, the best first. */
  readonly suggest: (typed: string) => readonly Suggestion[];
  /** What is wrong with a text, in words; null where nothing is. */
  readonly problemOf: (text: string) => string | null;
  /** A text without problem, by Enter, by a suggestion (`chosen`), or by leaving the field. */
  readonly onTake: (text: string, chosen: Suggestion | null) => void;
  /** What is to be said of the value in force. */
  readonly doubt?: Doubt | null;
  /** Characters that it shows. */
  readonly size: number;
}

/**
 * A field that suggests: any text may be typed, the arrows choose a suggestion, Escape gives the old text back. So does
 * leaving it with a text that can't be taken, which is said: what the field shows then is what is in force.
 */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, placeholder, suggest, problemOf, onTake, doubt = null, size } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [closedDoubt, setClosedDoubt] = useState<Doubt | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const text = draft ?? value;
  const typed = draft ?? "";
  const found = useMemo(() => (isOpen ? suggest(typed) : []), [isOpen, suggest, typed]);
  const problem = draft === null || isOpen ? null : problemOf(draft.trim());
  const asked = useView((state) => state.lens);
  const refused = draft === null && refusal?.value === value && refusal.asked === asked ? refusal.problem : null;
  const doubted = draft === null && !isOpen && refused === null && doubt !== closedDoubt ? doubt : null;
  const isNoticed = problem !== null || refused !== null || doubted !== null;
  const shownActive = isOpen && active !== null && active < found.length ? active : null;

  useEffect(() => {
    if (shownActive !== null) list.current?.children[shownActive]?.scrollIntoView({ block: "nearest" });
  }, [shownActive]);

  const close = () => {
    setOpen(false);
    setActive(null);
  };
  const take = (taken: string, chosen: Suggestion | null = null) => {
    close();
    if (problemOf(taken) !== null) {
      setDraft(taken);
      return;
    }
    setDraft(null);
    setRefusal(null);
    if (taken !== value || chosen?.question !== undefined) onTake(taken, chosen);
  };
  const leave = () => {
    if (draft === null) {
      close();
      return;
    }
    const left = problemOf(draft.trim());
    if (left === null) {
      take(draft.trim());
      return;
    }
    close();
    setDraft(null);
    setRefusal({ value, asked, problem: left });
  };
  const closeNotice = () => {
    setRefusal(null);
    setClosedDoubt(doubt);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const chosen = shownActive === null ? null : (found[shownActive] ?? null);
    if (event.key === "Enter") take(chosen?.value ?? text.trim(), chosen);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      setOpen(found.length > 0);
      setActive(
        shownActive === null ? (step === 1 ? 0 : found.length - 1) : (shownActive + step + found.length) % found.length,
      );
    } else if (event.key === "Escape" && (isOpen || draft !== null || isNoticed)) {
      if (isOpen) close();
      else if (draft !== null) setDraft(null);
      else closeNotice();
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
        aria-describedby={isNoticed ? `${id}-notice` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        size={size}
        placeholder={placeholder}
        title={text}
        value={text}
        data-doubted={doubt !== null}
        onChange={(event) => {
          setDraft(event.target.value);
          setRefusal(null);
          setOpen(true);
          setActive(null);
        }}
        onFocus={(event: FocusEvent<HTMLInputElement>) => event.target.select()}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {isOpen && found.length > 0 ? (
        <SuggestionList
          ref={list}
          id={id}
          label={label}
          suggestions={found}
          active={shownActive}
          emptyText={placeholder}
          onChoose={(suggestion) => take(suggestion.value, suggestion)}
        />
      ) : null}
      {problem === null ? null : (
        <Notice id={`${id}-notice`} kind="problem">
          {problem}
        </Notice>
      )}
      {refused === null ? null : (
        <Notice id={`${id}-notice`} kind="problem" onClose={closeNotice}>
          {refused} The question stays as it was.
        </Notice>
      )}
      {doubted === null ? null : (
        <Notice id={`${id}-notice`} kind="warning" onClose={closeNotice}>
          <DoubtText doubt={doubted} onTake={(meant) => take(meant)} />
        </Notice>
      )}
    </div>
  );
}

/** Why a text that was left in the field isn't what is asked; holds as long as `value` is in force and nothing else asked. */
interface Refusal {
  readonly value: string;
  readonly asked: Lens | null;
  readonly problem: string;
}
