import { useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { markdownExporter } from "../../core/formats/markdown";
import { type Report, type ReportKnowledge, reportOf } from "../../core/report";
import { loadActionCatalog } from "../catalog/actionCatalog";
import { loadActionDescriptions } from "../catalog/actionDescriptions";
import { loadActionDetails } from "../catalog/actionDetails";
import { download } from "../storage/download";
import { useDocument } from "../store/documentStore";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./Report.module.css";
import { ReportPages } from "./ReportPages";

/** The report of the open design: to be read here, printed, or taken away as Markdown. */
export default function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const document = useDocument((state) => state.document);
  const [hasPolicyTexts, setPolicyTexts] = useState(true);
  const knowledge = useReportKnowledge();
  const [report, setReport] = useState<Report | null>(null);
  const area = useRef<HTMLElement>(null);
  const checkboxId = useId();

  useEffect(() => {
    if (knowledge === null) return;
    // What says that it is being written is drawn first: a large design takes a second or two.
    const timer = setTimeout(() => setReport(reportOf(document, { ...knowledge, date: today(), hasPolicyTexts })), 30);
    return () => clearTimeout(timer);
  }, [document, knowledge, hasPolicyTexts]);

  usePrints();
  const save = () => {
    const choices = { date: today(), "policy-texts": hasPolicyTexts };
    const [file] = markdownExporter.export(document, choices, knowledge ?? {}).files;
    if (file === undefined) return;
    download(file.path, file.text, "text/markdown");
    announce("done", `Exported ${file.path}.`);
  };
  return (
    <Dialog
      title="Report"
      width="wide"
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
      {report === null ? (
        <p role="status">The report is being written…</p>
      ) : (
        <div className={styles.reading}>
          <Contents report={report} onGo={(id) => goTo(area.current, id)} />
          <section ref={area} className={styles.area} aria-label="The report" tabIndex={0}>
            <ReportPages report={report} design={document.design} headingLevel={3} theme="page" />
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
  heading?.scrollIntoView({ block: "start" });
}

function today(): string {
  return new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** While the dialog stands, printing prints the report instead of the page. */
function usePrints(): void {
  useEffect(() => {
    document.documentElement.dataset.prints = "report";
    return () => {
      delete document.documentElement.dataset.prints;
    };
  }, []);
}

/** What the report is written with, as soon as it has come; parts that can't be fetched are missing in it. */
function useReportKnowledge(): ReportKnowledge | null {
  const [knowledge, setKnowledge] = useState<ReportKnowledge | null>(null);
  useEffect(() => {
    let isShown = true;
    Promise.all([loadActionCatalog(), loadActionDetails(), loadActionDescriptions()]).then(
      ([catalog, details, descriptions]) => {
        if (!isShown) return;
        setKnowledge({
          ...(catalog === null ? {} : { catalog }),
          ...(details === null ? {} : { resourceCatalog: details }),
          ...(descriptions === null ? {} : { descriptions }),
        });
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  return knowledge;
}
