import { type Ref, useMemo, useRef } from "react";
import styles from "./dialogs.module.css";

export interface CodeAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly readOnly?: boolean;
  readonly isInvalid: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A plain text field for code, with the numbers of its lines. */
export function CodeArea({ label, value, onChange, readOnly = false, isInvalid, ref }: CodeAreaProps) {
  const lines = useRef<HTMLPreElement>(null);
  const numbers = useMemo(() => lineNumbers(value), [value]);
  return (
    <div className={styles.code}>
      <pre ref={lines} className={styles.lines} aria-hidden="true">
        {numbers}
      </pre>
      <textarea
        ref={ref}
        data-autofocus
        aria-label={label}
        aria-invalid={isInvalid}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        readOnly={readOnly}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (lines.current !== null) lines.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

function lineNumbers(text: string): string {
  const numbers: number[] = [1];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) numbers.push(numbers.length + 1);
  return `${numbers.join("\n")}\n\n`;
}
