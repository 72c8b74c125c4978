import { useEffect, useId, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { markdownOf } from "../../core/formats/markdown";
import { visible } from "../../core/json/problem";
import type { Report } from "../../core/report";
import { useTask } from "../exporting/useTask";
import { Working } from "../exporting/Working";
import { download } from "../storage/download";
import { useDocument } from "../store/documentStore";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./Report.module.css";
import { ReportPages } from "./ReportPages";

interface ReportDialogProps {
  /** As it stands under the title; absent: today. */
  readonly date?: string;
  /** Whether the policies' texts stand at the end at first. */
  readonly hasPolicyTexts?: boolean;
  readonly onClose: () => void;
}

/** The report of the open design: to be read here, printed, or taken away as Markdown. */
export default function ReportDialog({ date, hasPolicyTexts: hasTextsAtFirst = true, onClose }: ReportDialogProps) {
  const document = useDocument((state) => state.document);
  const [hasPolicyTexts, setPolicyTexts] = useState(hasTextsAtFirst);
  const task = useMemo(
    () => ({ kind: "report", document, date: date ?? today(), hasPolicyTexts }) as const,
    [document, date, hasPolicyTexts],
  );
  const progress = useTask(task);
  const report = progress.kind === "done" ? progress.outcome : null;
  const area = useRef<HTMLElement>(null);
  const checkboxId = useId();

  usePrints(`${visible(document.design.name)} report`);
  const save = () => {
    if (report === null) return;
    const { file } = markdownOf(document.design, report);
    download(file.path, file.text, "text/markdown");
    announce("done", `Exported ${file.path}.`);
  };
  return (
    <Dialog
      title="Report"
      width="page"
      onClose={onClose}
      footer={
        <>
          <label className={styles.option} htmlFor={checkboxId}>
            <input
              id={checkboxId}
              type="checkbox"
              checked={hasPolicyTexts}
              onChange={(event) => setPolicyTexts(event.target.checked)}
            />
            The policies’ texts at the end
          </label>
          <Button glyph="download" disabled={report === null} onClick={save}>
            Download Markdown
          </Button>
          <Button kind="primary" disabled={report === null} onClick={() => window.print()}>
            Print…
          </Button>
        </>
      }
    >
      {progress.kind !== "done" ? (
        <Working progress={progress} />
      ) : (
        <div className={styles.reading}>
          <Contents report={progress.outcome} onGo={(id) => goTo(area.current, id)} />
          <section ref={area} className={styles.area} aria-label="The report" tabIndex={0}>
            <ReportPages report={progress.outcome} design={document.design} headingLevel={3} theme="page" />
          </section>
        </div>
      )}
      {report === null
        ? null
        : createPortal(
            <div className={styles.printed}>
              <ReportPages report={report} design={document.design} headingLevel={1} theme="light" />
            </div>,
            window.document.body,
          )}
    </Dialog>
  );
}

function Contents({ report, onGo }: { readonly report: Report; readonly onGo: (id: string) => void }) {
  return (
    <nav className={styles.contents} aria-label="Contents of the report">
      <ul>
        {report.sections.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => onGo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The section's heading comes to the top and has the focus, so that a screen reader reads on from there. */
function goTo(area: HTMLElement | null, id: string): void {
  const heading = area?.querySelector<HTMLElement>(`[data-section="${id}"] > :first-child`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start", inline: "nearest" });
}

function today(): string {
  return new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** While the dialog stands, printing prints the report instead of the page, under its own title, which names a PDF's file. */
function usePrints(title: string): void {
  useEffect(() => {
    const { document } = window;
    const before = document.title;
    const entitle = () => {
      document.title = title;
    };
    const restore = () => {
      document.title = before;
    };
    document.documentElement.dataset.prints = "report";
    window.addEventListener("beforeprint", entitle);
    window.addEventListener("afterprint", restore);
    return () => {
      delete document.documentElement.dataset.prints;
      window.removeEventListener("beforeprint", entitle);
      window.removeEventListener("afterprint", restore);
      restore();
    };
  }, [title]);
}
