import type { Ref } from "react";
import styles from "./SuggestField.module.css";
import type { Suggestion } from "./suggestions";

interface SuggestionListProps {
  readonly ref: Ref<HTMLDivElement>;
  /** Options are named after it: `id-0`. */
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  /** The option that the arrows have reached. */
  readonly active: number | null;
  /** Stands for the empty value. */
  readonly emptyText: string;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** What a field suggests. The field has the focus and its keys; the mouse is served here, before the field loses the focus. */
export function SuggestionList({ ref, id, label, suggestions, active, emptyText, onChoose }: SuggestionListProps) {
  return (
    <div ref={ref} id={id} role="listbox" aria-label={label} className={styles.list}>
      {suggestions.map((suggestion, index) => (
        <div
          key={suggestion.question?.id ?? suggestion.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(suggestion);
          }}
        >
          <span className={styles.value} data-question={suggestion.question !== undefined}>
            {suggestion.question?.title ?? (suggestion.value || emptyText)}
          </span>
          <span className={styles.detail}>{suggestion.detail}</span>
        </div>
      ))}
    </div>
  );
}
