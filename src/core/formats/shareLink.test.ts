import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import type { Document } from "../design/types";
import { writeDocument } from "../design/writeDocument";
import { exampleCorp } from "../examples/exampleCorp";
import { describeProblem, type Result } from "../json/problem";
import { crc32 } from "./crc32";
import { importFiles } from "./importFiles";
import { base64Of } from "./pictures/base64";
import { MAX_LINK_CHARACTERS, packForLink, unpackFromLink } from "./shareLink";

const packed = (document: Document) => {
  const link = packForLink(document);
  if (!link.ok) throw new Error(link.problems[0]?.message);
  return link.value;
};
const complaint = (reading: Result<string>) => (reading.ok ? "read" : reading.problems.map(describeProblem).join("\n"));
/** A link as anybody can make one. */
const linkOf = (bytes: Uint8Array) =>
  `1.${base64Of(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}.${crc32(bytes).toString(16).padStart(8, "0")}`;

function openedAgain(link: string): Document {
  const text = unpackFromLink(link);
  const reading = text.ok ? importFiles([{ path: "link", bytes: strToU8(text.value) }]) : text;
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  return reading.value;
}

describe("a design in a link", () => {
  it("is the same when it is opened, in letters that every address may hold", () => {
    const document = exampleCorp.document();
    const link = packed(document);
    expect(link).toMatch(/^1\.[\w-]+\.[\da-f]{8}$/);
    expect(link.length).toBeLessThan(6_000);
    expect(writeDocument(openedAgain(link))).toBe(writeDocument(document));
  });

  it("has names of any letters, variants and what this version doesn't know, but no baseline", () => {
    const design = { ...designOf("Root > Runtime > dev*"), name: "\u{1F3E6} „Ö“ \u202e</script>" };
    const rest = { variants: [{ id: "v", name: "Variant" }], extra: { later: { a: [1, null] } } };
    const opened = openedAgain(packed({ design, ...rest, baseline: { design } }));
    expect(writeDocument(opened)).toBe(writeDocument({ design, ...rest }));
  });

  it("is read where a text goes on behind it", () => {
    const link = packed(exampleCorp.document());
    expect(unpackFromLink(`${link}).`).ok).toBe(true);
  });

  it("is not made where it would be too long to be passed on", () => {
    const accounts = Array.from({ length: 6_000 }, (_, index) => `Root > a${(index * 2_654_435_761) % 4_294_967_291}*`);
    const link = packForLink({ design: designOf(accounts.join("; ")) });
    expect(complaint(link)).toMatch(
      /^The design is too large for a link: it would have [\d,]+ characters.* 32,000\. Share it as a file\.$/,
    );
  });
});

describe("a link that is not as it was made is refused:", () => {
  const link = packed(exampleCorp.document());
  it.each([
    ["cut by a letter", link.slice(0, -1)],
    ["cut in its middle", link.slice(0, 500)],
    ["cut to nothing", "1."],
    ["empty", ""],
    ["with a letter changed", `${link.slice(0, 300)}${link[300] === "A" ? "B" : "A"}${link.slice(301)}`],
    ["with a letter missing", `${link.slice(0, 300)}${link.slice(301)}`],
  ])("%s", (_how, text) => {
    expect(complaint(unpackFromLink(text))).toMatch(/^The link is not whole/);
  });

  it("of a later version", () => {
    expect(complaint(unpackFromLink(`2${link.slice(1)}`))).toMatch(/later version/);
  });

  it("a bomb, before it has taken more than its limit", () => {
    const bomb = linkOf(deflateSync(new Uint8Array(11_000_000)));
    expect(bomb.length).toBeLessThan(MAX_LINK_CHARACTERS * 2);
    expect(complaint(unpackFromLink(bomb))).toMatch(/more than 10 MB/);
    expect(complaint(unpackFromLink("1.".padEnd(1_000_000, "A")))).toMatch(/too long: 1,000,000/);
  });

  it("something else that is packed rightly", () => {
    expect(complaint(unpackFromLink(linkOf(strToU8("no DEFLATE at all"))))).toMatch(/holds no design/);
    expect(complaint(unpackFromLink(linkOf(deflateSync(new Uint8Array([0xff, 0xfe])))))).toMatch(/holds no design/);
  });
});
