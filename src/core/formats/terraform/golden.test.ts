import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../design/readDocument";
import type { Document } from "../../design/types";
import { exampleCorp } from "../../examples/exampleCorp";
import { terraformExporter } from ".";

const fixtures = join(import.meta.dirname, "../../../../fixtures/exports");

function nastyNames(): Document {
  const reading = readDocument(readFileSync(join(fixtures, "nasty-names.orgwright.json"), "utf8"));
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join("\n"));
  return reading.value;
}

// The files are read like code when they change: npx vitest run golden -u writes them anew.
describe.each([
  ["example-corp", exampleCorp.document()],
  ["nasty-names", nastyNames()],
])("the Terraform of %s", (name, document) => {
  const { files } = terraformExporter.export(document, {});
  const folder = join(fixtures, name);

  it.each(files.map(({ path, text }) => [path, text]))("has %s as it was reviewed", async (path, text) => {
    await expect(text).toMatchFileSnapshot(join(folder, path));
  });

  it("has no other files", () => {
    const reviewed = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(reviewed.toSorted()).toEqual(files.map(({ path }) => join(folder, path)).toSorted());
  });
});
