import { shown } from "../../core/design/labels";
import type { Document } from "../../core/design/types";
import { type Problem, visible } from "../../core/json/problem";
import { saveDesignAsFile } from "../storage/saveAsFile";
import { describeCounts, summaryOf } from "../storage/summary";
import { openDocument } from "../store/actions";
import { useDocument } from "../store/documentStore";
import { newDocumentId } from "../store/ids";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./importing.module.css";
import type { OtherFormats } from "./otherFormats";
import { Preview } from "./Preview";
import { ReadAs } from "./ReadAs";
import { isOwnOrganization, updateBaseline } from "./updateBaseline";
import { Warnings } from "./Warnings";

export interface OpenPreviewDialogProps {
  readonly fileName: string;
  readonly document: Document;
  readonly warnings: readonly Problem[];
  readonly found: string | null;
  readonly others?: OtherFormats | undefined;
  readonly onOpened?: () => void;
  readonly onClose: () => void;
}

/** What was understood of what came in, before it is opened. The open design stays in this browser. */
export function OpenPreviewDialog({
  fileName,
  document,
  warnings,
  found,
  others,
  onOpened,
  onClose,
}: OpenPreviewDialogProps) {
  const { design } = document;
  const open = () => {
    onClose();
    openDocument(newDocumentId(design.name), document);
    onOpened?.();
    announce("done", `Opened ${shown(design.name)}.`);
  };
  const isOwn = useDocument((state) => isOwnOrganization(state.document, document));
  const update = () => {
    onClose();
    updateBaseline(document);
  };
  return (
    <Dialog
      title={`Open ${visible(fileName)}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {isOwn ? <Button onClick={update}>Update the baseline</Button> : null}
          <Button kind="primary" data-autofocus onClick={open}>
            Open this design
          </Button>
        </>
      }
    >
      <div className={styles.sections}>
        <div>
          <p>
            “{shown(design.name)}”: {describeCounts(summaryOf(design, 0))}.
          </p>
          {others === undefined ? (
            found === null ? null : (
              <p className={styles.soft}>Read as {found}.</p>
            )
          ) : (
            <ReadAs others={others} />
          )}
        </div>
        <Preview design={design} />
        <Warnings problems={warnings} />
        {isOwn ? (
          <p>
            It is the organization of the design that is open now. Update the baseline: the design stays as it is, and
            what it changes is then told and exported against AWS as it is now. Or open it as a design of its own.
          </p>
        ) : null}
        <WhatBecomesOfTheOpenOne />
      </div>
    </Dialog>
  );
}

/** It stays in this browser, unless the browser keeps nothing: then it is said, with the way to keep it. */
function WhatBecomesOfTheOpenOne() {
  const isLost = useDocument(({ saveState, history }) => saveState.kind === "not-kept" && history.past.length > 0);
  if (!isLost)
    return (
      <p className={styles.soft}>The design that is open now stays in this browser: you find it again under Open.</p>
    );
  return (
    <div className={styles.loss}>
      <p>
        <strong>This browser keeps nothing: opening this one loses the design that is open now.</strong>
      </p>
      <Button glyph="download" onClick={saveDesignAsFile}>
        Save it as a file first
      </Button>
    </div>
  );
}
