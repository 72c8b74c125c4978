import { type Problem, visible } from "../../core/json/problem";
import { announce, openDialog } from "../store/viewStore";
import type { OtherFormats } from "./otherFormats";

interface Refused {
  /** As what else the files could be read. */
  readonly others?: OtherFormats | undefined;
  /** What was pasted, so that it can be corrected. */
  readonly pasted?: string | undefined;
}

/** Says why files could not be read. */
export function refuseFiles(fileName: string, problems: readonly Problem[], refused: Refused = {}): void {
  announce("spoken", `Not opened: ${visible(fileName)}.`); // the dialog shows it
  openDialog({ kind: "open-problems", fileName, problems, ...refused });
}
