import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readActionCatalog } from "../../catalog/actionCatalog";
import { readActionDescriptions } from "../../catalog/actionDescriptions";
import { readActionDetails } from "../../catalog/actionDetails";
import { exampleCorp } from "../../examples/exampleCorp";
import { mermaidExporter } from "../mermaid";
import { markdownExporter } from ".";

const folder = join(import.meta.dirname, "../../../../fixtures/exports/example-corp-report");
const textOf = (name: string) => readFileSync(new URL(`../../catalog/${name}`, import.meta.url), "utf8");
const catalog = readActionCatalog(textOf("actions.txt"));
const knowledge = {
  catalog,
  resourceCatalog: readActionDetails(textOf("details.txt"), catalog),
  descriptions: readActionDescriptions(textOf("descriptions.txt")),
};

// The files are read like a report when they change: npx vitest run golden -u writes them anew.
it("the report of Example Corp is as it was reviewed", async () => {
  const choices = { date: "15 May 2026", "policy-texts": true };
  const { files, notices } = markdownExporter.export(exampleCorp.document(), choices, knowledge);
  expect(notices).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(["example-corp-report.md"]);
  await expect(files[0]?.text).toMatchFileSnapshot(join(folder, "example-corp-report.md"));
});

it("the diagram of Example Corp with its policies is as it was reviewed", async () => {
  const { files } = mermaidExporter.export(exampleCorp.document(), { detail: "policies" });
  await expect(files[0]?.text).toMatchFileSnapshot(join(folder, "example-corp.mmd"));
});
