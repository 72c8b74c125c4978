import { shown } from "../../core/design/labels";
import type { Document } from "../../core/design/types";
import { updatedBaseline } from "../../core/difference";
import { isReadOnly, setDocumentState, useDocument } from "../store/documentStore";
import { READ_ONLY } from "../store/readOnly";
import { announce } from "../store/viewStore";

/**
 * Whether what came in is the open design's own organization in AWS, as it is now: then it may become its baseline. Both must
 * say their organization's id.
 */
export function isOwnOrganization(open: Document, { design, baseline }: Document): boolean {
  const awsId = baseline?.design.organization.awsId ?? design.organization.awsId;
  const ownId = open.design.organization.awsId ?? open.baseline?.design.organization.awsId;
  return baseline !== undefined && awsId !== undefined && awsId === ownId;
}

/** Takes what came in as the baseline of the open design, which itself stays as it is. */
export function updateBaseline({ baseline: imported }: Document): void {
  if (imported === undefined) return;
  if (isReadOnly()) {
    announce("problem", READ_ONLY.message);
    return;
  }
  const { document } = useDocument.getState();
  const baseline = updatedBaseline(document, imported);
  // No patch tells of a baseline: so all of the document is kept anew.
  setDocumentState({ document: { ...document, baseline } }, { kind: "patched", patch: [] });
  announce("done", `${shown(document.design.name)} is compared with AWS as it is now. The design is as it was.`);
}
