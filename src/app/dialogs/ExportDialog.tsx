import { useMemo } from "react";
import { defaultChoices, type Exporter, exporters, fileNameOf, zipOf } from "../../core/formats";
import { download } from "../storage/download";
import { useDocument } from "../store/documentStore";
import { announce, openDialog } from "../store/viewStore";
import { counted } from "../texts/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";

/** Takes the design out of the page, in one of the field's formats. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Export the design" onClose={onClose}>
      <div className={styles.sections}>
        {exporters.filter(isOffered).map((exporter) => (
          <ExportSection key={exporter.id} exporter={exporter} />
        ))}
        <section aria-label="Picture">
          <h3>Picture of what is shown</h3>
          <div className={styles.row}>
            <Button glyph="download" onClick={() => openDialog({ kind: "picture" })}>
              Save as picture…
            </Button>
            <small className={styles.size}>SVG or PNG, for slides and documents; opens here again</small>
          </div>
        </section>
        <section aria-label="Report">
          <h3>Report</h3>
          <div className={styles.row}>
            <Button onClick={() => openDialog({ kind: "report" })}>Report…</Button>
            <small className={styles.size}>For everyone: to be read, printed, or taken away as Markdown</small>
          </div>
        </section>
        {exporters.filter(isOffered).map((exporter) => (
          <ExportSection key={exporter.id} exporter={exporter} />
        ))}
      </div>
    </Dialog>
  );
}

/** Pictures and the report have dialogs of their own. */
function isOffered({ id }: Exporter): boolean {
  return id !== "svg" && id !== "markdown";
}

function ExportSection({ exporter }: { readonly exporter: Exporter }) {
  const document = useDocument((state) => state.document);
  const { files, notices } = useMemo(() => exporter.export(document, defaultChoices(exporter)), [exporter, document]);
  const [only] = files;
  const isFolder = exporter.gives === "folder";
  const fileName = isFolder
    ? `${fileNameOf(document.design.name)}-${exporter.id}.zip`
    : (only?.path ?? fileNameOf(document.design.name));
  const save = () => {
    if (isFolder) download(fileName, new Uint8Array(zipOf(files)), "application/zip");
    else if (only !== undefined) download(fileName, only.text, "application/json");
    announce("done", `Exported ${fileName}.`);
  };
  return (
    <section aria-label={exporter.title}>
      <h3>{exporter.title}</h3>
      {notices.length === 0 ? null : (
        <div className={styles.note}>
          <p>
            <strong>Before you use it:</strong>
          </p>
          <ul className={styles.notices}>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.row}>
        <Button kind={isFolder ? "primary" : "plain"} glyph="download" onClick={save}>
          Download {fileName}
        </Button>
        <small className={styles.size}>
          {isFolder ? `${counted(files.length, "file")} as a zip` : "To open it here again"}
        </small>
      </div>
    </section>
  );
}
