import { useMemo, useRef, useState } from "react";
import { MAX_LINK_CHARACTERS } from "../../core/formats";
import { describeProblem } from "../../core/json/problem";
import { counted, numberText } from "../../core/words/words";
import { linkOf } from "../sharing/linkOf";
import { saveDesignAsFile } from "../storage/saveAsFile";
import { useDocument } from "../store/documentStore";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { copyText } from "../ui/copyText";
import styles from "./exporting.module.css";
import { useTask } from "./useTask";
import { Working } from "./Working";

/** A link that holds the whole design: what is in it, the link itself, and the way to copy it. */
export function LinkPane() {
  const document = useDocument((state) => state.document);
  const [withPicture, setWithPicture] = useState(true);
  const task = useMemo(() => ({ kind: "link", document }) as const, [document]);
  const progress = useTask(task);
  return (
    <>
      <header className={styles.head}>
        <h3>Link</h3>
        <p className={styles.soft}>
          The whole design lies in the link itself: nothing is sent anywhere until you send the link. Whoever has it can
          read all of the design, also account numbers and email addresses. What was imported as the state of the real
          organization, and the history of changes, are not in it.
        </p>
      </header>
      {progress.kind !== "done" ? (
        <Working progress={progress} />
      ) : progress.outcome.ok ? (
        <>
          <label className={styles.check}>
            <input type="checkbox" checked={withPicture} onChange={(event) => setWithPicture(event.target.checked)} />
            With the question that is asked and the view that is shown
          </label>
          <LinkField link={linkOf(progress.outcome.value, withPicture)} />
        </>
      ) : (
        <>
          <p role="alert" className={styles.problem}>
            {progress.outcome.problems.map(describeProblem).join(" ")}
          </p>
          <div className={styles.end}>
            <Button kind="primary" glyph="download" onClick={saveDesignAsFile}>
              Save the design as a file
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function LinkField({ link }: { readonly link: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isDenied, setDenied] = useState(false);
  const copy = async () => {
    const isCopied = await copyText(link);
    setDenied(!isCopied);
    if (isCopied) {
      announce("done", "Copied the link.");
      return;
    }
    field.current?.select();
    field.current?.focus();
  };
  return (
    <>
      <textarea ref={field} aria-label="The link" className={styles.link} readOnly rows={6} value={link} />
      {isDenied ? (
        <p role="alert" className={styles.problem}>
          The browser doesn't let the page copy. The link is selected: copy it with Ctrl+C (⌘C on a Mac).
        </p>
      ) : null}
      <div className={styles.end}>
        <small className={styles.soft}>
          {counted(link.length, "character")}; programs that pass links on take at least{" "}
          {numberText(MAX_LINK_CHARACTERS)}
        </small>
        <Button kind="primary" glyph="copy" onClick={() => void copy()}>
          Copy the link
        </Button>
      </div>
    </>
  );
}
