import { type InputHTMLAttributes, type KeyboardEvent, type ReactNode, type Ref, useId } from "react";
import styles from "./TextField.module.css";

type NativeInput = Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "value" | "onChange" | "id">;

export interface TextFieldProps extends NativeInput {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  /** What is wrong with the value; empty or absent where nothing is. */
  readonly problem?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text with its label above and its help or problem below. */
export function TextField({ label, value, onChange, help, problem, ref, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} problem={problem}>
      <input
        {...rest}
        ref={ref}
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(id, help, problem)}
      />
    </Field>
  );
}

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly code?: boolean;
  /** It comes because someone wants to write in it. */
  readonly startsFocused?: boolean;
  readonly help?: ReactNode;
  readonly problem?: string | undefined;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Several lines of text with their label above and their help or problem below. */
export function TextArea({
  label,
  value,
  onChange,
  rows = 4,
  code = false,
  startsFocused = false,
  help,
  problem,
  ...events
}: TextAreaProps) {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} problem={problem}>
      <textarea
        {...events}
        ref={startsFocused ? focusIt : undefined}
        id={id}
        className={styles.input}
        data-code={code}
        rows={rows}
        value={value}
        spellCheck={!code}
        onChange={(event) => onChange(event.target.value)}
        {...described(id, help, problem)}
      />
    </Field>
  );
}

function focusIt(field: HTMLElement | null): void {
  field?.focus();
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly help: ReactNode;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}

function Field({ id, label, help, problem, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      {help ? (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      ) : null}
    </div>
  );
}

function described(id: string, help: ReactNode, problem: string | undefined) {
  const ids = [help ? `${id}-help` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": problem ? true : undefined };
}
