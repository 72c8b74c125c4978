import { record } from "../../core/design/history";
import type { Document } from "../../core/design/types";
import { updatedFromAws } from "../../core/formats/updateFromAws";
import { awsDifference, differencesText } from "../store/awsDifference";
import { isReadOnly, setDocumentState, useDocument } from "../store/documentStore";
import { READ_ONLY } from "../store/readOnly";
import { announce, openSidePanel } from "../store/viewStore";

/**
 * Whether what came in is the open design's own organization in AWS, as it is now: then it may become its baseline. Both must
 * say their organization's id.
 */
export function isOwnOrganization(open: Document, { design, baseline }: Document): boolean {
  const awsId = baseline?.design.organization.awsId ?? design.organization.awsId;
  const ownId = open.design.organization.awsId ?? open.baseline?.design.organization.awsId;
  return baseline !== undefined && awsId !== undefined && awsId === ownId;
}

/** Whether what came in was collected before what the open design is compared with. */
export function isOlder(open: Document, { baseline }: Document): boolean {
  const [before, now] = [open.baseline?.collectedAt, baseline?.collectedAt];
  return before !== undefined && now !== undefined && now < before;
}

/**
 * Takes what came in as the baseline of the open design, and into the design AWS's ids of what has come into being since it was
 * drawn, as one entry to undo; else the design stays as it is. Then it shows where the two differ.
 */
export function updateBaseline({ baseline: imported }: Document): void {
  if (imported === undefined) return;
  if (isReadOnly()) {
    announce("problem", READ_ONLY.message);
    return;
  }
  const { document: open, history } = useDocument.getState();
  const { document, patch, title } = updatedFromAws(open, imported);
  // No patch tells of a baseline: so all of the document is kept anew.
  setDocumentState({ document: { ...open, baseline: document.baseline } }, { kind: "patched", patch: [] });
  if (patch.length > 0) {
    const entry = { title, patch, doneAt: Date.now() };
    setDocumentState({ document, history: record(history, entry) }, { kind: "patched", patch });
  }
  const design =
    patch.length === 0
      ? "The design is as it was."
      : "What was created since you drew it has its AWS id now; the rest of the design is as it was.";
  openSidePanel({ kind: "compare", compared: { of: "aws" } });
  const changes = awsDifference(document.baseline.design, document.design);
  announce("done", `${differencesText(changes.length)}. ${design}`, patch.length > 0);
}
