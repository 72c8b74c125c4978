import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { readDocument } from "../../core/design/readDocument";
import { writeDocument } from "../../core/design/writeDocument";
import { otherVariants, variantDesign } from "./otherDesigns";

/** A document with one variant that can be read beside its design, as a file holds it. */
function withVariant() {
  const file: Readonly<Record<string, unknown>> = JSON.parse(writeDocument({ design: designOf("Root > A > a*") }));
  const variants = [{ ...file, id: "flat", name: "Without OUs" }, { id: "broken" }, "no variant"];
  const read = readDocument(JSON.stringify({ ...file, variants }));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

describe("the variants of a document", () => {
  it("are offered by name, and one that can't be read is said to be so", () => {
    const document = withVariant();
    expect(otherVariants(document)).toEqual([
      { id: "flat", name: "Without OUs" },
      { id: "broken", name: "broken" },
    ]);
    expect(variantDesign(document, "flat")?.design.nodes.size).toBe(document.design.nodes.size);
    expect(variantDesign(document, "broken")).toBeNull();
  });
});
