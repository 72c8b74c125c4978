import { writeDocument } from "../design/writeDocument";
import type { Exporter } from "./format";

/** The document in our own format, to be opened again as it is. */
export const jsonExporter: Exporter = {
  id: "json",
  purpose: "keep",
  about:
    "The design with its notes, questions, requirements and variants, readable and diffable. It opens here again as it is, and the command reads it.",
  title: "Orgwright design (JSON)",
  gives: "file",
  export: (document) => ({
    files: [{ path: `${fileNameOf(document.design.name)}.orgwright.json`, text: writeDocument(document) }],
    notices: [],
  }),
};

/** The design's name as a file name that every system takes. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  return plain || "design";
}
