import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../../catalog/actionCatalog";
import { readDocument } from "../../design/readDocument";
import type { Document } from "../../design/types";
import { writeDocument } from "../../design/writeDocument";
import { exampleCorp } from "../../examples/exampleCorp";
import { describeProblem } from "../../json/problem";
import { randomDesign } from "../../lint/testing/randomDesigns";
import { HOSTILE_NAMES, hostileDesign } from "../../pictures/testing/hostile";
import { xmlProblems } from "../../pictures/testing/xml";
import { crc32 } from "../crc32";
import { defaultChoices } from "../exportChoices";
import { importFiles } from "../importFiles";
import { adler32 } from "./adler32";
import { base64Of, bytesOfBase64 } from "./base64";
import { pngWithDesign } from "./png";
import { svgExporter } from "./svgExporter";

const usual = defaultChoices(svgExporter);
const svgOf = (document: Document, choices = usual) => svgExporter.export(document, choices).files[0]?.text ?? "";
const utf8 = (text: string) => new TextEncoder().encode(text);
const opened = (path: string, bytes: Uint8Array) => importFiles([{ path, bytes }]);
const complaint = (path: string, bytes: Uint8Array) => {
  const reading = opened(path, bytes);
  return reading.ok ? "" : reading.problems.map(describeProblem).join("\n");
};
const writtenAgain = (path: string, bytes: Uint8Array) => {
  const reading = opened(path, bytes);
  return reading.ok ? writeDocument(reading.value) : reading.problems.map(describeProblem).join("\n");
};

/** A PNG of one black pixel, as zlib packs it. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);
const corp = exampleCorp.document();

describe("a design goes into a picture and comes out the same", () => {
  it.each(["small", "hostile-names", "example-corp"])("as %s", (name) => {
    const text = readFileSync(`fixtures/designs/${name}.orgwright.json`, "utf8");
    const reading = readDocument(text);
    if (!reading.ok) throw new Error(`${name} can't be read`);
    expect(writtenAgain("a.svg", utf8(svgOf(reading.value)))).toBe(writeDocument(reading.value));
    expect(writtenAgain("a.png", pngWithDesign(PIXEL, reading.value))).toBe(writeDocument(reading.value));
  });

  it("whatever is in it, and with every problem that its own file has", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const document = { design: randomDesign(seed) };
        const asFile = writtenAgain("a.orgwright.json", utf8(writeDocument(document)));
        const renamed = (text: string) => text.replace(/^a\.\w+(?=[:,])/gm, "a.orgwright.json");
        expect(renamed(writtenAgain("a.svg", utf8(svgOf(document))))).toBe(asFile);
        expect(renamed(writtenAgain("a.png", pngWithDesign(PIXEL, document)))).toBe(asFile);
      }),
      { numRuns: 40 },
    );
  });

  it("however things in it are called: NUL and all else that XML forbids come back, unpaired surrogates as our own file has them", () => {
    const names = fc.array(fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: "binary" })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(names, fc.constantFrom("boxes", "flow", "matrix", "regions"), (texts, view) => {
        const document = { design: hostileDesign(texts) };
        const svg = svgOf(document, { ...usual, view, action: "s3:DeleteBucket" });
        expect(xmlProblems(svg)).toEqual([]);
        // As it lies on a disk: UTF-8 has no unpaired surrogates.
        expect(writtenAgain("a.svg", utf8(svg))).toBe(writeDocument(document));
      }),
      { numRuns: 20 },
    );
  });

  it("also where another program has written the picture again, with other names for its elements", () => {
    const svg = svgOf(corp)
      .replace(
        '<svg xmlns="http://www.w3.org/2000/svg"',
        '<?xml version="1.0"?>\n<!-- Made elsewhere -->\n<svg xmlns:o="urn:orgwright" xmlns="http://www.w3.org/2000/svg"',
      )
      .replace(
        /<design xmlns="urn:orgwright">([^<]*)<\/design>/,
        (_, packed: string) => `<o:design>\n${packed.replace(/.{76}/g, "$&\n")}\n</o:design>`,
      );
    expect(writtenAgain("renamed.txt", utf8(svg))).toBe(writeDocument(corp));
  });

  it("packed alike whenever it is packed", () => {
    expect(svgOf(exampleCorp.document())).toBe(svgOf(exampleCorp.document()));
  });
});

describe("a picture that holds no design says so", () => {
  it("as SVG and as PNG", () => {
    const message = "This picture holds no design. Pictures that Orgwright saves hold theirs, unless";
    expect(complaint("a.svg", utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain(`a.svg: ${message}`);
    expect(complaint("a.png", PIXEL)).toContain(`a.png: ${message}`);
  });
});

describe("a damaged picture is refused", () => {
  const png = pngWithDesign(PIXEL, corp);
  const at = (bytes: Uint8Array, offset: number) => {
    const copy = bytes.slice();
    copy[offset]! ^= 0x55;
    return copy;
  };
  const chunkStart = 33; // behind the signature and the header
  const dataStart = chunkStart + 8;
  const DAMAGED = "The design in the picture is damaged.";

  it("where one byte of its design is another, wherever", () => {
    const svg = svgOf(corp);
    const start = svg.indexOf("orgwright-design:1:") + 19;
    fc.assert(
      fc.property(fc.nat({ max: 3_000 }), (offset) => {
        expect(complaint("a.png", at(png, dataStart + 25 + (offset % 1_500)))).toContain(DAMAGED);
        const wrong = svg[start + (offset % 1_500)] === "A" ? "B" : "A";
        const text = svg.slice(0, start + (offset % 1_500)) + wrong + svg.slice(start + (offset % 1_500) + 1);
        expect(complaint("a.svg", utf8(text))).toContain(DAMAGED);
      }),
      { numRuns: 100 },
    );
  });

  it("where the checksum of its chunk is another", () => {
    const length = new DataView(png.buffer).getUint32(chunkStart);
    expect(complaint("a.png", at(png, dataStart + length))).toContain(DAMAGED);
  });

  it("where it is cut off, wherever, without being read past its end", () => {
    for (const end of [8, 12, 20, 33, 40, 60, 500])
      expect(complaint("a.png", png.slice(0, end))).toContain(
        "The picture is damaged: it ends in the middle of a part.",
      );
    expect(complaint("a.svg", utf8(svgOf(corp).slice(0, 2_000)))).toContain(DAMAGED);
  });

  it("where a chunk says that it is longer than the file", () => {
    const long = PIXEL.slice();
    new DataView(long.buffer, long.byteOffset).setUint32(8, 0xffff_ffff);
    expect(complaint("a.png", long)).toContain("it ends in the middle of a part");
  });

  it("where it has more parts than any picture", () => {
    const empty = new Uint8Array(12 * 100_001);
    const bytes = new Uint8Array(8 + empty.length);
    bytes.set(PIXEL.subarray(0, 8));
    expect(complaint("a.png", bytes)).toContain("it has more than 100,000 parts");
  });

  it("where its design would unpack to more than is read of any file, before it is unpacked", () => {
    const bomb = deflateSync(Buffer.alloc(150_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata>orgwright-design:1:${base64Of(bomb)}</metadata></svg>`;
    expect(complaint("a.svg", utf8(svg))).toContain("unpacked it has more than 100 MB");
  });

  it("where what is packed is no design", () => {
    const packed = base64Of(deflateSync(Buffer.from('{"format":"orgwright","version":1}')));
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata>orgwright-design:1:${packed}</metadata></svg>`;
    expect(opened("a.svg", utf8(svg)).ok).toBe(false);
  });
});

it("reads one picture at a time", () => {
  const bytes = utf8(svgOf(corp));
  const reading = importFiles([
    { path: "a.svg", bytes },
    { path: "b.svg", bytes },
  ]);
  expect(reading.ok ? "" : reading.problems.map(describeProblem)).toEqual([
    "One picture is read at a time; 2 are here. Name one of them: a.svg, b.svg.",
  ]);
});

describe("the picture that the command exports", () => {
  it("tells of nodes that the design doesn't have", () => {
    const { notices } = svgExporter.export(corp, { ...usual, nodes: "ecommerce, gone" });
    expect(notices).toEqual(["The design has no node gone; the rest is drawn."]);
  });

  it("asks several actions, and draws a table by service, with what the command knows of them", () => {
    const catalog = readActionCatalog(readFileSync("src/core/catalog/actions.txt", "utf8"));
    const exported = (choices: Record<string, string>) =>
      svgExporter.export(corp, { ...usual, ...choices }, { catalog });
    const rds = exported({ action: "rds:*" });
    expect(rds.notices).toEqual([]);
    expect(rds.files[0]?.text).toContain(">everything in rds<");
    const services = exported({ view: "services", action: "" });
    expect(services.files[0]?.text).toContain(">organizations</text>"); // ProtectAccount denies leaving
    expect(services.files[0]?.text).not.toContain(">lambda</text>");
    expect(svgExporter.export(corp, { ...usual, view: "services" }).notices).toHaveLength(1);
    expect(svgExporter.export(corp, { ...usual, action: "rds:*" }).notices).toHaveLength(1);
  });

  it("leaves the design out where that is asked for", () => {
    const svg = svgOf(corp, { ...usual, design: false });
    expect(svg).not.toContain("metadata");
    expect(complaint("a.svg", utf8(svg))).toContain("This picture holds no design.");
  });

  it("asks nothing where the action is left empty; a flow then says that it needs a question", () => {
    expect(svgOf(corp, { ...usual, action: "" })).not.toContain("passes SCPs");
    expect(svgExporter.export(corp, { ...usual, action: "", view: "flow" }).notices).toEqual([
      "A flow needs a question: boxes are drawn instead. Name an action.",
    ]);
  });

  // The files are looked at when they change: npx vitest run pictures -u writes them anew.
  it.each([
    ["boxes", "light"],
    ["flow", "dark"],
    ["matrix", "light"],
  ])("has the look of %s, %s, that was reviewed", async (view, theme) => {
    const svg = svgOf(corp, { ...usual, view, theme });
    await expect(svg).toMatchFileSnapshot(`../../../../fixtures/exports/pictures/example-corp-${view}.svg`);
  });
});

describe("the parts of a picture's file", () => {
  it("have base64 as RFC 4648 shows it", () => {
    for (const [text, coded] of [
      ["", ""],
      ["f", "Zg=="],
      ["fo", "Zm8="],
      ["foo", "Zm9v"],
      ["foob", "Zm9vYg=="],
      ["fooba", "Zm9vYmE="],
      ["foobar", "Zm9vYmFy"],
    ] as const) {
      expect(base64Of(utf8(text))).toBe(coded);
      expect(bytesOfBase64(coded)).toEqual(utf8(text));
    }
    for (const wrong of ["Zg", "Zg=", "Z", "Zm9=v", "Zm9v!g=="]) expect(bytesOfBase64(wrong)).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9_000 }), (bytes) => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it("have the checksums of their specifications", () => {
    expect(crc32(utf8("123456789"))).toBe(0xcbf43926); // the check value of CRC-32
    expect(crc32(utf8("IEND"))).toBe(0xae426082); // as every PNG ends
    expect(adler32(utf8("Wikipedia"))).toBe(0x11e60398);
    expect(adler32(new Uint8Array(1_000_000).fill(255))).toBe(adlerByHand(1_000_000));
  });
});

/** Of so many bytes of 255. */
function adlerByHand(count: number): number {
  const low = 1 + 255 * count;
  const high = count + (255 * count * (count + 1)) / 2;
  return ((high % 65_521) * 65_536 + (low % 65_521)) >>> 0;
}
