import { useEffect, useState } from "react";
import { blank } from "../../core/examples/blank";
import { binaryImporters, importers } from "../../core/formats";
import { openFiles, openFolder, openText, PASTED } from "../importing/openFiles";
import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { FileButton } from "../ui/FileButton";
import { TextArea } from "../ui/TextField";
import { expectWork } from "../work/work";
import styles from "./dialogs.module.css";
import { KeptAsideList } from "./KeptAsideList";
import { openExample } from "./openExample";
import { Recents } from "./Recents";

const READ: readonly string[] = [
  ...[...importers, ...binaryImporters].map(({ title }) => title),
  "a lesson of Orgwright",
  "zips and folders of these",
];

/** Where a design can come from: a file, a pasted text, this browser, or a new one. */
export function OpenDialog({ text, onClose }: { readonly text?: string; readonly onClose: () => void }) {
  return (
    <Dialog title="Open a design" onClose={onClose}>
      <div className={styles.sections}>
        <FromFile pasted={text} />
        <section>
          <h3>From AWS</h3>
          <div className={styles.row}>
            <Button glyph="root" onClick={() => openDialog({ kind: "import-script" })}>
              Import from AWS…
            </Button>
            <small className={styles.size}>Your organization as it is, by a script that only reads</small>
          </div>
        </section>
        <section>
          <h3>A new one</h3>
          <div className={styles.row}>
            <Button glyph="plus" onClick={() => openExample(blank)}>
              {blank.title}
            </Button>
            <Button glyph="grid" onClick={() => openDialog({ kind: "new" })}>
              Choose a structure…
            </Button>
          </div>
        </section>
        <Recents onClose={onClose} />
        <KeptAsideList />
      </div>
    </Dialog>
  );
}

function FromFile({ pasted }: { readonly pasted: string | undefined }) {
  const [text, setText] = useState<string | null>(pasted ?? null);
  useEffect(expectWork, []);
  return (
    <section>
      <h3>From files or text</h3>
      <div className={styles.row}>
        <FileButton label="Files to open" onFiles={(files) => void openFiles(files)}>
          Choose files…
        </FileButton>
        <FileButton label="Folder to open" asksFor="folder" onFiles={(files) => void openFolder(files)}>
          Choose a folder…
        </FileButton>
        <Button glyph="copy" aria-expanded={text !== null} onClick={() => setText(text === null ? "" : null)}>
          Paste text…
        </Button>
      </div>
      {text === null ? null : (
        <div className={styles.pasted}>
          <TextArea
            label="A design, a policy, answers of AWS or Terraform, as text"
            startsFocused
            code
            rows={6}
            value={text}
            onChange={setText}
          />
          <Button disabled={text.trim() === ""} onClick={() => void openText(PASTED, text)}>
            Read the text
          </Button>
        </div>
      )}
      <p className={styles.fieldHelp}>
        You can also drop or paste them anywhere on the page. Nothing leaves this browser.
      </p>
      <details className={styles.known}>
        <summary>What is read</summary>
        <ul>
          {READ.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
