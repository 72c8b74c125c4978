import { readDocument } from "../src/core/design/readDocument";
import { writeDocument } from "../src/core/design/writeDocument";
import { terraformExporter } from "../src/core/formats/terraform";
import { layoutOf } from "../src/core/layout";
import type { Measurement } from "./figure";
import { organizationOf } from "./subjects";
import { timeOf } from "./timing";

/** What works on the whole organization of 10,000 accounts: placing it, reading and writing it. */
export const wholeDesign: Measurement = {
  title: "Whole design",
  measure() {
    const document = { design: organizationOf(10_000) };
    const text = writeDocument(document);
    return [
      timeOf("layout", 15, () => layoutOf(document.design, { foldedIds: new Set(), aspect: 1.6 })),
      timeOf("read-document", 5, () => readDocument(text)),
      timeOf("write-document", 5, () => writeDocument(document)),
      timeOf("export-terraform", 5, () => terraformExporter.export(document, {})),
    ];
  },
};
