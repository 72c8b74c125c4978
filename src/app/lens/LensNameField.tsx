import { useEffect, useRef, useState } from "react";
import type { CommandResult } from "../../core/design/command";
import { TextField } from "../ui/TextField";

interface LensNameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly take: (name: string) => CommandResult;
  readonly onDone: () => void;
}

/** The name of a saved question while it is changed: Enter and leaving take it, Escape leaves it as it was. */
export function LensNameField({ label, name, take, onDone }: LensNameFieldProps) {
  const [draft, setDraft] = useState(name);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const commit = () => {
    const result = draft.trim() === name ? null : take(draft);
    if (result?.kind === "refused") setProblem(`${result.problem.message} ${result.problem.remedy}`);
    else onDone();
  };
  return (
    <TextField
      ref={field}
      label={label}
      value={draft}
      problem={problem}
      onChange={(text) => {
        setDraft(text);
        setProblem(undefined);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        else if (event.key === "Escape") onDone();
        else return;
        event.preventDefault();
      }}
    />
  );
}
