import { fileNameOf } from "../../core/formats";
import { download } from "../storage/download";
import { useDocument } from "../store/documentStore";
import { announce } from "../store/viewStore";
import { pngOf } from "./pixels";
import { type Picture, type PictureWish, takePicture } from "./takePicture";

/** `scale`: pixels of a PNG for one of the picture. */
export type PictureKind = { readonly kind: "svg" } | { readonly kind: "png"; readonly scale: number };

/** Hands the person a picture of the open design; `taken`: one that is there already. Says what came of it. */
export async function savePicture(wish: PictureWish & PictureKind, taken: Picture = takePicture(wish)): Promise<void> {
  const { document } = useDocument.getState();
  const fileName = `${fileNameOf(document.design.name)}-${whatIsPictured(wish)}.${wish.kind}`;
  if (wish.kind === "svg") download(fileName, taken.svg, "image/svg+xml");
  else {
    try {
      download(fileName, await pngOf(taken, wish.scale, wish.holdsDesign ? document : null), "image/png");
    } catch {
      announce("problem", "The browser couldn’t draw the picture. Try a smaller scale, or save it as SVG.");
      return;
    }
  }
  announce("done", `Saved ${fileName}.${wish.holdsDesign ? " It opens here again as the design." : ""}`);
}

/** "boxes", "matrix-selection-dark": what tells a picture from others of the same design. */
function whatIsPictured({ view, scope, theme }: PictureWish): string {
  return [view, ...(scope === "whole" ? [] : ["selection"]), ...(theme === "dark" ? ["dark"] : [])].join("-");
}
