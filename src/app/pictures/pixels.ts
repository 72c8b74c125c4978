import type { Document } from "../../core/design/types";
import { pngWithDesign } from "../../core/formats/pictures/png";
import type { Picture } from "./takePicture";

/** Of a PNG: what browsers draw reliably, and about 250 MB while it is drawn. */
export const MOST_PIXELS = 64_000_000;
/** Longer sides are drawn by no browser for sure. */
const LONGEST_SIDE = 16_000;

/** Pixels of the PNG for one of the picture, as people choose them. */
const SCALES = [1, 2, 3, 4] as const;

/** The largest scale at which the picture can be drawn, with two digits behind the point. */
export function mostScale({ width, height }: Pick<Picture, "width" | "height">): number {
  const most = Math.min(Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
  return Math.floor(most * 100) / 100;
}

/** The scales to choose from where no more than `most` can be drawn, and the one that is meant by a wish. */
export function scalesUpTo(
  most: number,
  wanted: number,
): { readonly scales: readonly number[]; readonly scale: number } {
  if (most < 1) return { scales: [most], scale: most };
  return { scales: SCALES, scale: SCALES.findLast((each) => each <= Math.min(wanted, most)) ?? 1 };
}

/** The picture as PNG, with the document inside unless that is null. Rejects where the browser can't draw it. */
export async function pngOf(
  { svg, width, height }: Picture,
  scale: number,
  document: Document | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = globalThis.document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
    if (drawn === null) throw new Error("The browser gave no picture.");
    const bytes = new Uint8Array(await drawn.arrayBuffer());
    return document === null ? bytes : new Uint8Array(pngWithDesign(bytes, document));
  } finally {
    URL.revokeObjectURL(address);
  }
}
