import { useEffect, useState } from "react";
import { collectPaste, collectScript } from "../../core/formats/awsCli/collectScript";
import { download } from "../storage/download";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { FileButton } from "../ui/FileButton";
import { TextArea } from "../ui/TextField";
import { expectWork } from "../work/work";
import styles from "./importing.module.css";
import { openFiles, openFolder, openText } from "./openFiles";

const SCRIPT = collectScript();

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

/** The script to be read, and the two ways to run it. */
function RunIt() {
  const [isDenied, setDenied] = useState(false);
  const copy = (text: string, done: string) =>
    navigator.clipboard.writeText(text).then(
      () => {
        setDenied(false);
        announce("done", done);
      },
      () => setDenied(true),
    );
  return (
    <section aria-label="Run it in AWS">
      <h3>1. Run it in AWS</h3>
      <p className={styles.soft}>
        In CloudShell of the management account, or of an account that may read the organization: paste all of it and
        press Enter. Or run the file wherever the AWS CLI is signed in.
      </p>
      <div className={styles.row}>
        <Button
          kind="primary"
          glyph="copy"
          data-autofocus
          onClick={() => copy(collectPaste(), "Copied. Paste it into CloudShell.")}
        >
          Copy for CloudShell
        </Button>
        <Button glyph="download" onClick={() => download(SCRIPT.path, SCRIPT.text, "text/x-shellscript")}>
          Download {SCRIPT.path}
        </Button>
      </div>
      {isDenied ? (
        <p role="alert">
          The browser doesn't let the page copy: download the script, or select its text below and copy it.
        </p>
      ) : null}
      <details className={styles.script}>
        <summary className={styles.scriptSummary}>Read the script: {SCRIPT.text.split("\n").length - 1} lines</summary>
        {/* Focusable, so that the keyboard can scroll it. */}
        <section aria-label="Text of the script" tabIndex={0}>
          <pre>{SCRIPT.text}</pre>
        </section>
        <Button glyph="copy" onClick={() => copy(SCRIPT.text, "Copied the script.")}>
          Copy the script
        </Button>
      </details>
    </section>
  );
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
