import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { CommandResult } from "../../core/design/command";
import { TextField } from "../ui/TextField";

interface CommitFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly help?: ReactNode;
  /** Takes the text into the document; a refusal is shown in place, and the text stays for mending. */
  readonly commit: (text: string) => CommandResult;
}

/** A field that changes the document when it is left or on Enter; Escape gives the old text back. */
export function CommitField({ label, value, placeholder, help, commit }: CommitFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const take = () => {
    if (draft === null) return;
    const result = draft.trim() === value ? null : commit(draft.trim());
    const refusal = result?.kind === "refused" ? `${result.problem.message} ${result.problem.remedy}` : undefined;
    setProblem(refusal);
    if (refusal === undefined) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    else if (event.key === "Escape" && draft !== null) {
      setDraft(null);
      setProblem(undefined);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      help={help}
      value={draft ?? value}
      problem={problem}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}
