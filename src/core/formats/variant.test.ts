import { expect, it } from "vitest";
import { designOf, outlineOf } from "../design/designOf";
import type { Document } from "../design/types";
import { writeDocument } from "../design/writeDocument";
import { isJsonObject, type JsonValue } from "../json/value";
import { documentOfVariant } from "./variant";

const design = designOf("Root > Runtime > dev*");
const {
  format: _format,
  version: _version,
  ...fields
} = JSON.parse(writeDocument({ design: designOf("Root > Flat*") })) as Record<string, JsonValue>;
const document: Document = {
  design,
  variants: [
    { id: "flat", ...fields },
    { id: "broken", nodes: [] },
  ],
};

it("is a document of its own", () => {
  const reading = documentOfVariant(document, "flat");
  expect(reading.ok ? outlineOf(reading.value.design) : reading.problems).toBe("Root > Flat*");
  expect(reading.ok && isJsonObject(reading.value.extra)).toBe(false);
});

it("is about the same existing organization", () => {
  const baseline = { design: designOf("Root > Old*") };
  const reading = documentOfVariant({ ...document, baseline }, "flat");
  expect(reading.ok && reading.value.baseline).toBe(baseline);
});

it("is refused by name where there is none", () => {
  const reading = documentOfVariant(document, "nosuch");
  expect(reading.ok ? null : reading.problems[0]).toMatchObject({
    message: "The document has no variant “nosuch”.",
    remedy: "It has “flat”, “broken”.",
  });
});

it("is refused with its problems where it can't be read", () => {
  expect(documentOfVariant(document, "broken").ok).toBe(false);
});
