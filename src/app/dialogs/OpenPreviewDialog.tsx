import { shown } from "../../core/design/labels";
import type { Document } from "../../core/design/types";
import { type Problem, visible } from "../../core/json/problem";
import { describeCounts, summaryOf } from "../storage/summary";
import { openDocument } from "../store/actions";
import { newDocumentId } from "../store/ids";
import { announce } from "../store/viewStore";
import { counted } from "../texts/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";
import { ProblemList } from "./ProblemList";

export interface OpenPreviewDialogProps {
  readonly fileName: string;
  readonly document: Document;
  readonly warnings: readonly Problem[];
  readonly onClose: () => void;
}

/** What was understood of a file, before it is opened. The open design stays in this browser. */
export function OpenPreviewDialog({ fileName, document, warnings, onClose }: OpenPreviewDialogProps) {
  const { design } = document;
  const open = () => {
    onClose();
    openDocument(newDocumentId(design.name), document);
    announce("done", `Opened ${shown(design.name)}.`);
  };
  return (
    <Dialog
      title={`Open ${visible(fileName)}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" data-autofocus onClick={open}>
            Open this design
          </Button>
        </>
      }
    >
      <div className={styles.sections}>
        <p>
          “{shown(design.name)}”: {describeCounts(summaryOf(design, 0))}.
        </p>
        {warnings.length === 0 ? null : (
          // Focusable, so that the keyboard can scroll it.
          <section aria-label="Warnings" tabIndex={0}>
            <h3>{counted(warnings.length, "warning")}: it can be opened, but look at these</h3>
            <ProblemList problems={warnings} />
          </section>
        )}
        <p>The design that is open now stays in this browser: you find it again under Open.</p>
      </div>
    </Dialog>
  );
}
