import { useState } from "react";
import { describeProblem, type Problem, visible } from "../../core/json/problem";
import { counted } from "../texts/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";
import { ProblemList } from "./ProblemList";

export interface ProblemsDialogProps {
  readonly fileName: string;
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

/** Why a file was not opened: every reason with its place. */
export function ProblemsDialog({ fileName, problems, onClose }: ProblemsDialogProps) {
  const [copied, setCopied] = useState<"no" | "yes" | "denied">("no");
  const text = problems.map(describeProblem).join("\n");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied("yes"),
      () => setCopied("denied"),
    );
  return (
    <Dialog
      title={`Not opened: ${visible(fileName)}`}
      onClose={onClose}
      footer={
        <>
          <Button glyph="copy" onClick={copy}>
            {copied === "yes" ? "Copied" : "Copy the problems"}
          </Button>
          <Button kind="primary" data-autofocus onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{counted(problems.length, "problem")} found. Your design is unchanged.</p>
      {copied === "denied" ? (
        <textarea
          className={styles.copyText}
          aria-label="The problems as text, to be copied by hand"
          readOnly
          value={text}
        />
      ) : (
        // Focusable, so that the keyboard can scroll it.
        <section aria-label="Problems" tabIndex={0}>
          <ProblemList problems={problems} />
        </section>
      )}
    </Dialog>
  );
}
