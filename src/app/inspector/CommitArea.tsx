import { type KeyboardEvent, type ReactNode, useState } from "react";
import { TextArea } from "../ui/TextField";

interface CommitAreaProps {
  readonly label: string;
  readonly value: string;
  readonly help?: ReactNode;
  readonly commit: (text: string) => unknown;
}

/** Several lines that change the document when they are left or on Ctrl+Enter; Escape gives the old text back. */
export function CommitArea({ label, value, help, commit }: CommitAreaProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    if (draft !== null && draft.trim() !== value) commit(draft.trim());
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) take();
    else if (event.key === "Escape" && draft !== null) setDraft(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <TextArea
      label={label}
      help={help}
      rows={3}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}
