import { unpackFromLink } from "../../core/formats";
import { arrivalOf } from "../importing/arrivalOf";
import { refuseFiles } from "../importing/refuse";
import { sourceOfText } from "../importing/source";
import { openDialog, useView } from "../store/viewStore";
import type { Shared } from "./shared";

const TITLE = "a shared link";

/**
 * Shows the design of a link before it is opened, as a document of its own: what came by a link isn't trusted more than what
 * came by a file. A dialog that is open is closed by the person first.
 */
export async function openShared({ packed, picture }: Shared): Promise<void> {
  await noDialog();
  const text = unpackFromLink(packed);
  if (!text.ok) return refuseFiles(TITLE, text.problems);
  const arrival = await arrivalOf(sourceOfText(TITLE, text.value), { wanted: "design", format: "orgwright" });
  if (arrival?.kind === "refused") refuseFiles(TITLE, arrival.problems);
  if (arrival?.kind !== "design") return;
  const { document, warnings } = arrival;
  const onOpened = () => {
    if (picture !== "") location.replace(picture); // the page shows what its address tells
  };
  openDialog({ kind: "open-preview", fileName: TITLE, document, warnings, found: null, onOpened });
}

/** What a person types in a dialog is not lost to a link. */
function noDialog(): Promise<void> {
  if (useView.getState().dialog === null) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useView.subscribe(({ dialog }) => {
      if (dialog !== null) return;
      stop();
      resolve();
    });
  });
}
