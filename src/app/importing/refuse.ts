import { type Problem, visible } from "../../core/json/problem";
import { announce, openDialog } from "../store/viewStore";
import type { OtherFormats } from "./otherFormats";

/** Says why files could not be read. `others`: as what else they could be. */
export function refuseFiles(fileName: string, problems: readonly Problem[], others?: OtherFormats): void {
  announce("problem", `Not opened: ${visible(fileName)}.`);
  openDialog({ kind: "open-problems", fileName, problems, ...(others === undefined ? {} : { others }) });
}
