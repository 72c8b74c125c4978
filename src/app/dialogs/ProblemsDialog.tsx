import { useState } from "react";
import { describeProblem, type Problem, visible } from "../../core/json/problem";
import { counted } from "../../core/words/words";
import type { OtherFormats } from "../importing/otherFormats";
import { ReadAs } from "../importing/ReadAs";
import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import { copyText } from "../ui/copyText";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";
import { ProblemList } from "./ProblemList";

export interface ProblemsDialogProps {
  readonly fileName: string;
  readonly problems: readonly Problem[];
  readonly others?: OtherFormats | undefined;
  readonly pasted?: string | undefined;
  readonly onClose: () => void;
}

/** Why a file was not opened: every reason with its place. */
export function ProblemsDialog({ fileName, problems, others, pasted, onClose }: ProblemsDialogProps) {
  const [copied, setCopied] = useState<"no" | "yes" | "denied">("no");
  const text = problems.map(describeProblem).join("\n");
  const copy = async () => setCopied((await copyText(text)) ? "yes" : "denied");
  return (
    <Dialog
      title={`Not opened: ${visible(fileName)}`}
      onClose={onClose}
      footer={
        <>
          <Button glyph="copy" onClick={() => void copy()}>
            {copied === "yes" ? "Copied" : "Copy the problems"}
          </Button>
          {pasted === undefined ? (
            <Button kind="primary" data-autofocus onClick={onClose}>
              Close
            </Button>
          ) : (
            <>
              <Button onClick={onClose}>Close</Button>
              <Button kind="primary" data-autofocus onClick={() => openDialog({ kind: "open", text: pasted })}>
                Back to the text
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles.lead}>
        <p>{counted(problems.length, "problem")} found. Your design is unchanged.</p>
        {others === undefined ? null : <ReadAs others={others} />}
      </div>
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
