import { packForLink } from "../../core/formats";
import { chooseEntry } from "../exporting/exportStore";
import { useDocument } from "../store/documentStore";
import { announce, openDialog } from "../store/viewStore";
import { copyText } from "../ui/copyText";
import { linkOf } from "./linkOf";

/** Copies a link that holds the open design; where that can't be, the dialog says why and shows the link. */
export async function copyLink(): Promise<void> {
  const packed = packForLink(useDocument.getState().document);
  const isCopied = packed.ok && (await copyText(linkOf(packed.value, true)));
  if (isCopied) {
    announce("done", "Copied a link that holds the whole design.");
    return;
  }
  chooseEntry("link");
  openDialog({ kind: "export" });
}
