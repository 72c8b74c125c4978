import { shown } from "../../core/design/labels";
import { DEFAULT_ORGANIZATION } from "../../core/design/organization";
import type { Document } from "../../core/design/types";
import { type Problem, visible } from "../../core/json/problem";
import { askAtHome } from "../dialogs/openExample";
import { focusOpened } from "../shell/focusView";
import { saveDesignAsFile } from "../storage/saveAsFile";
import { describeCounts, summaryOf } from "../storage/summary";
import { openDocument } from "../store/actions";
import { collectedText } from "../store/awsDifference";
import { currentDesign, useDocument } from "../store/documentStore";
import { newDocumentId } from "../store/ids";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { CopyProblems } from "./CopyProblems";
import styles from "./importing.module.css";
import { keepLeftOut } from "./leftOut";
import type { OtherFormats } from "./otherFormats";
import { Preview } from "./Preview";
import { ReadAs } from "./ReadAs";
import { isOlder, isOwnOrganization, updateBaseline } from "./updateBaseline";
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
    const documentId = newDocumentId(design.name);
    const { homeRegion } = currentDesign().organization;
    openDocument(documentId, document);
    askAtHome(homeRegion);
    keepLeftOut(documentId, warnings);
    onOpened?.();
    focusOpened();
    announce("done", `Opened ${shown(design.name)}.`);
  };
  const isOwn = useDocument((state) => isOwnOrganization(state.document, document));
  const isOld = useDocument((state) => isOwn && isOlder(state.document, document));
  const since = useDocument((state) => collectedText(state.document.baseline?.collectedAt));
  const collected = collectedText(document.baseline?.collectedAt);
  const update = () => {
    onClose();
    updateBaseline(document);
    keepLeftOut(useDocument.getState().documentId, warnings);
  };
  return (
    <Dialog
      title={`Open ${visible(fileName)}`}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {isOwn ? (
            <>
              <Button onClick={open}>Open as another design</Button>
              <Button kind="primary" data-autofocus onClick={update}>
                Compare my design with AWS {collected === null || isOld ? "as in this file" : "as it is now"}
              </Button>
            </>
          ) : (
            <Button kind="primary" data-autofocus onClick={open}>
              Open this design
            </Button>
          )}
        </>
      }
    >
      <div className={styles.sections}>
        <div>
          <p>
            “{shown(design.name)}”: {describeCounts(summaryOf(design, 0))}.
          </p>
          {collected === null ? null : <p className={styles.soft}>Collected from AWS {collected}.</p>}
          {document.baseline === undefined ? null : <HomeRegion code={design.organization.homeRegion} />}
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
        {warnings.length === 0 ? null : <CopyProblems problems={warnings} />}
        {isOld ? (
          <p role="alert" className={styles.loss}>
            This file is older than what your design is compared with, which was collected {since}. Collect the
            organization again to see AWS as it is now.
          </p>
        ) : null}
        {isOwn ? (
          <p>
            This is the organization of the design that is open. Comparing keeps your design: the page lists what
            differs from AWS, exports start from there, and what was created since you drew it gets its AWS id. Opening
            it as another design leaves yours alone.
          </p>
        ) : null}
        <WhatBecomesOfTheOpenOne />
      </div>
    </Dialog>
  );
}

/** AWS doesn't tell it, so it is said what was taken. */
function HomeRegion({ code }: { readonly code: string }) {
  const isUsual = code === DEFAULT_ORGANIZATION.homeRegion;
  return (
    <p className={styles.soft}>
      Home Region: {code},{" "}
      {isUsual
        ? "as nothing tells another; it can be changed in the settings of the root."
        : "which its policies approve; it can be changed in the settings of the root."}
    </p>
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
