import { useState } from "react";
import { shown } from "../../core/design/labels";
import { examples } from "../../core/examples";
import type { Example } from "../../core/examples/types";
import { describeCounts, summaryOf } from "../storage/summary";
import { openDocument } from "../store/actions";
import { newDocumentId } from "../store/ids";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { FileButton } from "../ui/FileButton";
import { TextArea } from "../ui/TextField";
import styles from "./dialogs.module.css";
import { KeptAsideList } from "./KeptAsideList";
import { openFiles, openText } from "./openFile";
import { Recents } from "./Recents";

/** Where a design can come from: an example, a file, a pasted text, or this browser. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Open a design" onClose={onClose}>
      <div className={styles.sections}>
        <FromFile />
        <section>
          <h3>Start from</h3>
          <ul className={styles.starts}>
            {examples.map((example) => (
              <ExampleItem key={example.id} example={example} onClose={onClose} />
            ))}
          </ul>
        </section>
        <Recents onClose={onClose} />
        <KeptAsideList />
      </div>
    </Dialog>
  );
}

function FromFile() {
  const [text, setText] = useState<string | null>(null);
  return (
    <section>
      <h3>From a file or text</h3>
      <div className={styles.row}>
        <FileButton label="Files to open" onFiles={(files) => void openFiles(files)}>
          Choose files…
        </FileButton>
        <Button glyph="copy" aria-expanded={text !== null} onClick={() => setText(text === null ? "" : null)}>
          Paste text…
        </Button>
      </div>
      {text === null ? null : (
        <>
          <TextArea label="The text of a design or a policy" code rows={6} value={text} onChange={setText} />
          <Button disabled={text.trim() === ""} onClick={() => openText("Pasted text", text)}>
            Read the text
          </Button>
        </>
      )}
      <p className={styles.fieldHelp}>
        Designs of Orgwright and policies as JSON. You can also drop files anywhere on the page. Nothing leaves this
        browser.
      </p>
    </section>
  );
}

function ExampleItem({ example, onClose }: { readonly example: Example; readonly onClose: () => void }) {
  const [document] = useState(() => example.document());
  const open = () => {
    onClose();
    openDocument(newDocumentId(document.design.name), document);
    announce("done", `Opened ${shown(document.design.name)}.`);
  };
  return (
    <li>
      <button type="button" className={styles.start} onClick={open}>
        <strong>{example.title}</strong>
        <span>{example.description}</span>
        <small>{describeCounts(summaryOf(document.design, 0))}</small>
      </button>
    </li>
  );
}
