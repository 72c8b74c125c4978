import { writeDocument } from "../../core/design/writeDocument";
import { fileNameOf } from "../../core/formats/json";
import { useDocument } from "../store/documentStore";
import { download } from "./download";

/** The ending of our own files. */
export const DESIGN_FILE_ENDING = ".orgwright.json";

/** Downloads the open document as a file of our own format. It needs nothing of the page but the document itself. */
export function saveDesignAsFile(): void {
  const { document } = useDocument.getState();
  download(`${fileNameOf(document.design.name)}${DESIGN_FILE_ENDING}`, writeDocument(document), "application/json");
}
