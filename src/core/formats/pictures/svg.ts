import type { Document } from "../../design/types";
import type { KnownActions } from "../../policy";
import type { Importer } from "../format";
import { base64Of, bytesOfBase64 } from "./base64";
import { damaged, designInPacked, noDesign, packedDesign, refuse } from "./packedDesign";

/** Begins the design in a picture, wherever other programs move it. */
const MARK = "orgwright-design:1:";

const known = new WeakMap<Document, string>();

/** The document as it stands in an SVG's `metadata`; packed once as long as it stays the same object. */
export function svgMetadata(document: Document): string {
  const before = known.get(document);
  if (before !== undefined) return before;
  const metadata = `<design xmlns="urn:orgwright">${MARK}${base64Of(packedDesign(document))}</design>`;
  known.set(document, metadata);
  return metadata;
}

/** Whether the text is a picture with a design in it, sound or not. */
export function holdsDesign(text: string): boolean {
  return svgImporter.recognises({ path: "", text }) && text.includes(MARK);
}

/** A picture that opens again as the design that it was made of. */
export const svgImporter: Importer = {
  id: "svg",
  title: "a picture with its design (.svg)",
  recognises: ({ path, text }) =>
    /\.svg$/i.test(path) || /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<svg[\s>]/.test(text.slice(0, 4_096)),
  read(files, knownActions) {
    const [file, second] = files;
    if (file === undefined || second !== undefined)
      return refuse({
        severity: "error",
        code: "several-designs",
        at: {},
        message: `One picture is read at a time; ${files.length} are here.`,
        remedy: `Name one of them: ${files.map(({ path }) => path).join(", ")}.`,
      });
    return designIn(file.text, file.path, knownActions);
  },
};

function designIn(text: string, path: string, knownActions?: KnownActions): ReturnType<Importer["read"]> {
  const start = text.indexOf(MARK);
  if (start === -1) return refuse(noDesign);
  const end = text.indexOf("<", start);
  const packed = end === -1 ? null : bytesOfBase64(text.slice(start + MARK.length, end));
  return packed === null ? refuse(damaged) : designInPacked(packed, path, knownActions);
}
