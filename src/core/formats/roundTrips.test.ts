import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodesInOrder, pathOf } from "../design/queries";
import { readDocument } from "../design/readDocument";
import type { Design, Document } from "../design/types";
import { writeDocument } from "../design/writeDocument";
import { exampleCorp } from "../examples/exampleCorp";
import { defaultChoices, exporters, importFiles, packForLink, unpackFromLink } from ".";

// What each format holds is told in docs/formats.md; what stands here as whole or as structure stands there, too.
const folder = new URL("../../../fixtures/designs/", import.meta.url);
const subjects: readonly (readonly [string, Document])[] = [
  ["the example", exampleCorp.document()],
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name, read(readFileSync(new URL(name, folder), "utf8"))] as const),
];

function read(text: string): Document {
  const reading = readDocument(text);
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  return reading.value;
}

/** Out in a format and in again. */
function there(format: string, document: Document): Document {
  const exporter = exporters.find(({ id }) => id === format);
  if (exporter === undefined) throw new Error(`There is no format ${format}.`);
  const { files } = exporter.export(document, defaultChoices(exporter));
  const bytes = files.map(({ path, text }) => ({ path, bytes: new Uint8Array(Buffer.from(text)) }));
  const reading = importFiles(bytes, { isFolder: exporter.gives === "folder" });
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  return reading.value;
}

describe.each(subjects)("%s comes back whole", (_name, document) => {
  it.each(["json", "svg"])("from %s", (format) => {
    expect(writeDocument(there(format, document))).toBe(writeDocument(document));
  });

  it("from a link", () => {
    const link = packForLink(document);
    const back = link.ok ? unpackFromLink(link.value) : link;
    expect(back.ok && writeDocument(read(back.value))).toBe(writeDocument(document));
  });
});

/** What Terraform can say of a design: tree, names, emails, tags, policies with their texts, attachments. */
function structureOf(design: Design) {
  const names = (id: Parameters<typeof pathOf>[1]) =>
    pathOf(design, id).map((each) => design.nodes.get(each)?.name.normalize());
  return nodesInOrder(design)
    .filter(({ id }) => id !== design.organization.managementAccountId && id !== design.rootId)
    .map((node) => ({
      path: names(node.id),
      kind: node.kind,
      policies: node.policyIds.map((id) => design.policies.get(id)?.name.normalize()).sort(),
    }))
    .sort((one, other) => JSON.stringify(one.path).localeCompare(JSON.stringify(other.path)));
}

describe.each(subjects)("%s comes back with its structure", (_name, { design }) => {
  it.each(["terraform", "terraform-json"])("from %s", (format) => {
    const back = there(format, { design }).design;
    expect(structureOf(back)).toEqual(structureOf(design));
    const documents = (of: Design) =>
      new Map(Array.from(of.policies.values(), ({ name, document }) => [name, document]));
    for (const [name, document] of documents(back))
      expect([name, document]).toEqual([name, documents(design).get(name)]);
  });
});
