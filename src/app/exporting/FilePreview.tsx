import { useMemo, useState } from "react";
import type { TextFile } from "../../core/formats";
import { visible } from "../../core/json/problem";
import { counted } from "../../core/words/words";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { copyText } from "../ui/copyText";
import styles from "./exporting.module.css";
import { FileList } from "./FileList";
import { fileGroups } from "./fileGroups";

/** More would make the page slow; the file itself is whole. */
const MOST_CHARACTERS = 200_000;

/** The files of an export by folder, and the text of one of them; the README at first. */
export function FilePreview({ files }: { readonly files: readonly TextFile[] }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const groups = useMemo(() => fileGroups(files), [files]);
  const file = files.find(({ path }) => path === wanted) ?? groups[0]?.files[0];
  if (file === undefined) return null;
  return (
    <section aria-label="Preview" className={styles.preview} data-files={files.length === 1 ? "one" : "many"}>
      {files.length === 1 ? null : <FileList groups={groups} chosen={file.path} onChoose={setWanted} />}
      <FileText key={file.path} file={file} />
    </section>
  );
}

function FileText({ file: { path, text } }: { readonly file: TextFile }) {
  const cut = text.length > MOST_CHARACTERS;
  const [denied, setDenied] = useState(false);
  const copy = async () => {
    const isCopied = await copyText(text);
    setDenied(!isCopied);
    if (isCopied) announce("done", `Copied ${path}.`);
  };
  return (
    <div className={styles.text}>
      <header className={styles.textHead}>
        <strong>{visible(path)}</strong>
        <Button kind="quiet" glyph="copy" onClick={() => void copy()}>
          Copy
        </Button>
      </header>
      {denied ? <small role="status">The browser doesn't let the page copy: select the text and copy it.</small> : null}
      {/* Focusable, so that the keyboard can scroll it. */}
      <section aria-label={`Text of ${visible(path)}`} tabIndex={0}>
        <pre>{cut ? text.slice(0, MOST_CHARACTERS) : text}</pre>
      </section>
      {cut ? <small>The first {counted(MOST_CHARACTERS, "character")} are shown; the file has all.</small> : null}
    </div>
  );
}
