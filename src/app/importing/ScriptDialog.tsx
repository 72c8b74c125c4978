import { useEffect, useRef, useState } from "react";
import { collectScript } from "../../core/formats/awsCli/collectScript";
import { download } from "../storage/download";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { copyText } from "../ui/copyText";
import { Dialog } from "../ui/Dialog";
import { FileButton } from "../ui/FileButton";
import { TextArea } from "../ui/TextField";
import { expectWork } from "../work/work";
import styles from "./importing.module.css";
import { openFiles, openFolder, openText } from "./openFiles";

/** The way in from AWS: a script that only reads is run there, and the file that it writes is opened here. */
export function ScriptDialog({ onClose }: { readonly onClose: () => void }) {
  useEffect(expectWork, []);
  return (
    <Dialog title="Import from AWS" width="wide" onClose={onClose}>
      <div className={styles.sections}>
        <p>
          A script asks AWS Organizations for your OUs, accounts and policies and writes the answers into one file. It
          only reads: every call is a describe or a list, and nothing is sent anywhere. Open the file here and you see
          what was understood before anything is opened.
        </p>
        <RunIt />
        <OpenIt />
      </div>
    </Dialog>
  );
}

/** The script to be read, what may be chosen about it, and the two ways to run it. */
function RunIt() {
  const [tags, setTags] = useState(true);
  const [isDenied, setDenied] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const script = collectScript({ tags });
  const copy = async () => {
    const isCopied = await copyText(script.text);
    setDenied(!isCopied);
    if (isCopied) announce("done", "Copied. Paste it into CloudShell.");
    else if (details.current !== null) showSelected(details.current);
  };
  return (
    <section aria-label="Run it in AWS">
      <h3>1. Run it in AWS</h3>
      <p className={styles.soft}>
        In CloudShell of the management account, or of an account that may read the organization: paste all of it and
        press Enter. Or run the file wherever the AWS CLI is signed in.
      </p>
      <label className={styles.check}>
        <input type="checkbox" checked={tags} onChange={(event) => setTags(event.target.checked)} />
        <span>
          With tags <span className={styles.soft}>(for 1,000 accounts about four minutes more)</span>
        </span>
      </label>
      <div className={styles.row}>
        <Button kind="primary" glyph="copy" data-autofocus onClick={() => void copy()}>
          Copy for CloudShell
        </Button>
        <Button glyph="download" onClick={() => download(script.path, script.text, "text/x-shellscript")}>
          Download {script.path}
        </Button>
      </div>
      {isDenied ? (
        <p role="alert" className={styles.refused}>
          The browser doesn't let the page copy. The script is selected below: copy it with Ctrl+C (⌘C on a Mac), or
          download it.
        </p>
      ) : null}
      <details ref={details} className={styles.script}>
        <summary className={styles.scriptSummary}>Read the script: {script.text.split("\n").length - 1} lines</summary>
        {/* Focusable, so that the keyboard can scroll it. */}
        <section aria-label="Text of the script" tabIndex={0}>
          <pre>{script.text}</pre>
        </section>
      </details>
    </section>
  );
}

/** Unfolds the script and selects all of it. */
function showSelected(details: HTMLDetailsElement): void {
  details.open = true;
  const text = details.querySelector("pre");
  if (text === null) return;
  text.parentElement?.focus();
  document.getSelection()?.selectAllChildren(text);
}

/** Where its file, or answers that somebody has already, come in. */
function OpenIt() {
  const [text, setText] = useState("");
  return (
    <section aria-label="Open its file here">
      <h3>2. Open its file here</h3>
      <p className={styles.soft}>
        Drop it anywhere on the page, choose it, or paste what is in it. Answers of single calls of “aws organizations
        …” that you have already are read as well.
      </p>
      <div className={styles.row}>
        <FileButton label="Answers of AWS to open" onFiles={(files) => void openFiles(files)}>
          Choose files…
        </FileButton>
        <FileButton label="Folder of answers to open" asksFor="folder" onFiles={(files) => void openFolder(files)}>
          Choose a folder…
        </FileButton>
      </div>
      <div className={styles.paste}>
        <TextArea label="Or its text" code rows={3} value={text} onChange={setText} />
        <Button disabled={text.trim() === ""} onClick={() => void openText("Pasted answers", text)}>
          Read the text
        </Button>
      </div>
    </section>
  );
}
