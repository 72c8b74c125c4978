import { useMemo, useState } from "react";
import type { TextFile } from "../../core/formats";
import { visible } from "../../core/json/problem";
import { counted } from "../../core/words/words";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./exporting.module.css";
import { sizeText } from "./sizes";

/** More would make the page slow; the file itself is whole. */
const MOST_CHARACTERS = 200_000;

/** The files of an export with their sizes, and the text of one of them. */
export function FilePreview({ files }: { readonly files: readonly TextFile[] }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const file = files.find(({ path }) => path === wanted) ?? files[0];
  const sizes = useMemo(() => new Map(files.map(({ path, text }) => [path, sizeText(text)])), [files]);
  if (file === undefined) return null;
  return (
    <section aria-label="Preview" className={styles.preview} data-files={files.length === 1 ? "one" : "many"}>
      {files.length === 1 ? null : (
        <select
          size={2}
          aria-label="Files"
          className={styles.files}
          value={file.path}
          onChange={(event) => setWanted(event.target.value)}
        >
          {files.map(({ path }) => (
            <option key={path} value={path}>
              {visible(path)} · {sizes.get(path)}
            </option>
          ))}
        </select>
      )}
      <FileText file={file} />
    </section>
  );
}

function FileText({ file: { path, text } }: { readonly file: TextFile }) {
  const cut = text.length > MOST_CHARACTERS;
  const [denied, setDenied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => announce("done", `Copied ${path}.`),
      () => setDenied(true),
    );
  return (
    <div className={styles.text}>
      {/* Focusable, so that the keyboard can scroll it. */}
      <section aria-label={`Text of ${visible(path)}`} tabIndex={0}>
        <pre>{cut ? text.slice(0, MOST_CHARACTERS) : text}</pre>
      </section>
      <div className={styles.copy}>
        <Button kind="quiet" glyph="copy" onClick={copy}>
          Copy
        </Button>
        {denied ? (
          <small role="status">The browser doesn't let the page copy: select the text and copy it.</small>
        ) : null}
        {cut ? <small>The first {counted(MOST_CHARACTERS, "character")} are shown; the file has all.</small> : null}
      </div>
    </div>
  );
}
