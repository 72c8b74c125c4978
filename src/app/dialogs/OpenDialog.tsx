import { useState } from "react";
import { blank } from "../../core/examples/blank";
import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { FileButton } from "../ui/FileButton";
import { TextArea } from "../ui/TextField";
import styles from "./dialogs.module.css";
import { KeptAsideList } from "./KeptAsideList";
import { openExample } from "./openExample";
import { openFiles, openText } from "./openFile";
import { Recents } from "./Recents";

/** Where a design can come from: a file, a pasted text, this browser, or a new one. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Open a design" onClose={onClose}>
      <div className={styles.sections}>
        <FromFile />
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
        Designs and lessons of Orgwright, and policies as JSON. You can also drop files anywhere on the page. Nothing
        leaves this browser.
      </p>
    </section>
  );
}
