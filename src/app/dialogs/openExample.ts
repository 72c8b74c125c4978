import { onlyRegionOf } from "../../core/catalog/globalServices";
import { shown } from "../../core/design/labels";
import type { Example } from "../../core/examples/types";
import { focusOpened } from "../shell/focusView";
import { openDocument } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { newDocumentId } from "../store/ids";
import { announce, closeDialog, setLens, useView } from "../store/viewStore";

/** Opens an example as a document of its own; the one that was open stays in this browser. */
export function openExample(example: Example): void {
  const { homeRegion } = currentDesign().organization;
  const document = example.document();
  closeDialog();
  openDocument(newDocumentId(document.design.name), document);
  askAtHome(homeRegion);
  focusOpened();
  announce("done", `Opened ${shown(document.design.name)}.`);
}

/**
 * The question goes to the new home Region where it went to the earlier design's: else all of a company in Europe would be
 * blocked at the first look. It stays where its service answers from one Region alone.
 */
export function askAtHome(earlierHome: string): void {
  const { lens } = useView.getState();
  const { homeRegion: region, partition = "aws" } = currentDesign().organization;
  if (lens?.region !== earlierHome || region === earlierHome || onlyRegionOf(lens.action, partition) !== null) return;
  setLens({ ...lens, region });
}
