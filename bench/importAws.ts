import { readFileSync } from "node:fs";
import { readActionCatalog } from "../src/core/catalog/actionCatalog";
import { importFiles } from "../src/core/formats";
import { collectedFrom } from "../src/core/formats/awsCli/testing/collectedFrom";
import { parseJson } from "../src/core/json/parseJson";
import type { Measurement } from "./figure";
import { organizationOf } from "./subjects";
import { timeOf } from "./timing";

const RUNS = 7;

/** The real organization: the bytes that the script collects from AWS become a document, every warning worked out. */
export const importAws: Measurement = {
  title: "Import from AWS",
  measure() {
    const text = JSON.stringify(collectedFrom(organizationOf(10_000)), null, 4);
    const bytes = new TextEncoder().encode(text);
    const knownActions = readActionCatalog(readFileSync("src/core/catalog/actions.txt", "utf8"));
    const engines = timeOf("json-parse", RUNS, () => JSON.parse(text));
    const ours = timeOf("import-aws-parse", RUNS, () => parseJson(text));
    return [
      timeOf("import-aws", RUNS, () => importFiles([{ path: "aws-organization.json", bytes }], { knownActions })),
      ours,
      { name: "import-aws-parse-to-engine", value: ours.value / engines.value, unit: "times" },
      { name: "import-aws-size", value: bytes.length, unit: "bytes" },
    ];
  },
};
