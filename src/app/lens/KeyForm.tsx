import { type FormEvent, useId, useState } from "react";
import type { ContextValue } from "../../core/engine/types";
import { problemOfConditionKey } from "./actionText";
import { contextValueFrom } from "./contextFacts";
import styles from "./MoreFacts.module.css";
import type { Suggestion } from "./suggestions";

interface KeyFormProps {
  readonly suggestions: readonly Suggestion[];
  readonly onAdd: (key: string, value: ContextValue) => void;
}

/** A condition key with its value, or known to be absent. Several values are parted by commas. */
export function KeyForm({ suggestions, onAdd }: KeyFormProps) {
  const id = useId();
  const [key, setKey] = useState("");
  const [isAbsent, setAbsent] = useState(false);
  const [value, setValue] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const add = (event: FormEvent) => {
    event.preventDefault();
    const found = problemOfConditionKey(key.trim());
    setProblem(found);
    if (found !== null) return;
    onAdd(key.trim(), isAbsent ? null : contextValueFrom(value));
    setKey("");
    setValue("");
  };

  return (
    <form className={styles.keyForm} onSubmit={add} aria-label="Add a condition key">
      <label className={styles.labelled}>
        <span className={styles.label}>Condition key</span>
        <input
          className={styles.input}
          list={`${id}-keys`}
          value={key}
          placeholder="aws:PrincipalTag/team"
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onChange={(event) => setKey(event.target.value)}
        />
      </label>
      <datalist id={`${id}-keys`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion.value} value={suggestion.value}>
            {suggestion.detail}
          </option>
        ))}
      </datalist>
      <div className={styles.keyValue}>
        <select
          className={styles.select}
          aria-label="How the key is known"
          value={isAbsent ? "absent" : "is"}
          onChange={(event) => setAbsent(event.target.value === "absent")}
        >
          <option value="is">is</option>
          <option value="absent">is absent</option>
        </select>
        <input
          className={styles.input}
          aria-label="Value of the condition key"
          placeholder="value, another value"
          disabled={isAbsent}
          value={isAbsent ? "" : value}
          onChange={(event) => setValue(event.target.value)}
        />
        <button type="submit" className={styles.add}>
          Add
        </button>
      </div>
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
