import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { describeProblem, type Result } from "../../json/problem";
import type { BinaryFile } from "../format";
import { unzip, ZIP_LIMITS } from "./unzip";

const zip = (files: Zippable) => zipSync(files, { mtime: new Date(1980, 0, 1) });
const complaint = (reading: Result<unknown>) =>
  reading.ok ? "read" : reading.problems.map(describeProblem).join("\n");
const textsIn = (reading: Result<readonly BinaryFile[]>) =>
  reading.ok ? reading.value.map(({ path, bytes }) => `${path}: ${Buffer.from(bytes).toString()}`) : complaint(reading);

/** The zip with one of its fields overwritten wherever the record with that signature stands. */
function withField(bytes: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4): Uint8Array {
  const view = new DataView(bytes.slice().buffer);
  for (let at = 0; at + 4 <= view.byteLength; at++)
    if (view.getUint32(at, true) === signature)
      if (size === 2) view.setUint16(at + offset, value, true);
      else view.setUint32(at + offset, value, true);
  return new Uint8Array(view.buffer);
}
const LISTED = 0x02014b50; // APPNOTE.TXT 4.3.12: central directory header
const END = 0x06054b50; // 4.3.16: end of central directory record

describe("the files of a zip", () => {
  it("come in its order, packed or stored, with folders in their paths", () => {
    const bytes = zip({ a: { "b.json": strToU8("packed ".repeat(100)) }, "c.tf": [strToU8("stored"), { level: 0 }] });
    expect(textsIn(unzip(bytes))).toEqual([`a/b.json: ${"packed ".repeat(100)}`, "c.tf: stored"]);
  });

  it("come without hidden ones, what npm installs and what macOS adds", () => {
    const files = { ".git/config": "", "x/.terraform/y.tf": "", "node_modules/z.json": "", "__MACOSX/._a": "", a: "a" };
    const bytes = zip(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
    expect(textsIn(unzip(bytes))).toEqual(["a: a"]);
  });

  it("are found where a comment follows the zip, and where it was packed on an old Windows", () => {
    const bytes = zip({ "a\\b.json": strToU8("text") });
    const commented = withField(new Uint8Array([...bytes, ...strToU8("hello")]), END, 20, 5, 2);
    expect(textsIn(unzip(commented))).toEqual(["a/b.json: text"]);
  });

  it("are found where their paths begin at the folder itself, as some programs write them", () => {
    const bytes = zip({
      "./": strToU8(""),
      "./a.json": strToU8("a"),
      "./b/./c.json": strToU8("c"),
      "./.git/d": strToU8("d"),
    });
    expect(textsIn(unzip(bytes))).toEqual(["a.json: a", "b/c.json: c"]);
  });

  it("that is a zip itself stays packed", () => {
    const inner = zip({ a: strToU8("a") });
    const reading = unzip(zip({ "inner.zip": inner }));
    expect(reading.ok && reading.value[0]?.bytes).toEqual(inner);
  });
});

describe("a zip is refused whole", () => {
  it.each(["../up.json", "a/../../up.json", "/etc/passwd", "C:/x.json", "..\\up.json"])(
    "where a path leads out of it: %s",
    (path) => {
      expect(complaint(unzip(zip({ [path]: strToU8("x"), good: strToU8("x") })))).toMatch(/leads out of its folder/);
    },
  );

  it("where a file is encrypted or packed in another way, each named", () => {
    const bytes = zip({ "a.json": strToU8("x"), "b.json": strToU8("y") });
    expect(complaint(unzip(withField(bytes, LISTED, 8, 1, 2)))).toMatch(
      /a\.json: .*encrypted[\s\S]*b\.json: .*encrypted/,
    );
    expect(complaint(unzip(withField(bytes, LISTED, 10, 14, 2)))).toMatch(/a\.json: .*packed with LZMA/);
    expect(complaint(unzip(withField(bytes, LISTED, 10, 77, 2)))).toMatch(/method 77/);
  });

  it("where a path stands twice", () => {
    const bytes = zip({ "a.json": strToU8("x"), "b.json": strToU8("y") });
    const twice = Uint8Array.from(
      Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("b.json", "a.json"), "latin1"),
    );
    expect(complaint(unzip(twice))).toMatch(/“a\.json” twice/);
  });

  it("where a file isn't what the list says", () => {
    const bytes = zip({ "a.json": strToU8("some text") });
    expect(complaint(unzip(withField(bytes, LISTED, 16, 12345, 4)))).toMatch(/a\.json: The file is damaged/);
    expect(complaint(unzip(withField(bytes, LISTED, 24, 8, 4)))).toMatch(/a\.json: The file is damaged/);
    const garbled = bytes.slice();
    garbled.fill(0xff, 36, 40);
    expect(complaint(unzip(garbled))).toMatch(/a\.json: The file is damaged/);
  });

  it("where it is cut, is no zip behind its first bytes, is Zip64 or one part of several", () => {
    const bytes = zip({ "a.json": strToU8("some text") });
    expect(complaint(unzip(bytes.subarray(0, bytes.length - 1)))).toMatch(/list of files.*is missing/);
    expect(complaint(unzip(bytes.subarray(0, 4)))).toMatch(/is missing/);
    expect(complaint(unzip(withField(bytes, END, 16, 0, 4)))).toMatch(/list of files breaks off/);
    expect(complaint(unzip(withField(bytes, LISTED, 42, 100_000, 4)))).toMatch(/stands outside of it/);
    expect(complaint(unzip(withField(bytes, LISTED, 20, 100_000, 4)))).toMatch(/stands outside of it/);
    expect(complaint(unzip(withField(bytes, END, 16, 0xffffffff, 4)))).toMatch(/Zip64/);
    expect(complaint(unzip(withField(bytes, END, 4, 1, 2)))).toMatch(/one part of several/);
  });

  it("where it holds nothing, or too many files", () => {
    expect(complaint(unzip(zip({})))).toMatch(/no file/);
    const files = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.json`, strToU8("x")]));
    expect(complaint(unzip(zip(files), { ...ZIP_LIMITS, files: 10 }))).toMatch(/holds 11 files; at most 10/);
  });
});

describe("a zip bomb is stopped before it is unpacked, and one that lies while it is", () => {
  const zeros = new Uint8Array(5_000_000);

  it("by how many times its size comes out", () => {
    const bytes = zip({ "bomb.json": zeros });
    expect(bytes.length).toBeLessThan(8_000);
    expect(complaint(unzip(bytes))).toMatch(
      new RegExp(
        `^bomb\\.json: .*too large: a zip of ${bytes.length.toLocaleString("en-US")} bytes is unpacked to at most 2 MB`,
      ),
    );
  });

  it("by all that comes out, also where it lists another size or is stored many times", () => {
    const bytes = zip({ a: zeros, b: zeros });
    const limits = { ...ZIP_LIMITS, bytes: 7_000_000, ratio: 10_000 };
    expect(complaint(unzip(bytes, limits))).toMatch(/^b: .*at most 7 MB/);
    expect(complaint(unzip(withField(bytes, LISTED, 24, 5, 4), { ...limits, bytes: 1000 }))).toMatch(/^a: .*damaged/);
    const stored = zip({ a: [zeros, { level: 0 }] });
    expect(complaint(unzip(stored, { ...limits, bytes: 1000, innocentBytes: 0 }))).toMatch(/^a: .*too large/);
  });

  it("where all its files are one piece of it", () => {
    const bytes = zip({ a: zeros, b: strToU8("b") });
    const firstLocal = withField(withField(bytes, LISTED, 42, 0, 4), LISTED, 20, 5_000, 4);
    expect(complaint(unzip(firstLocal))).toMatch(/too large|damaged/);
  });

  it("and is no bomb where text only repeats itself as that of many accounts does", () => {
    const account = (index: number) => `{ "Id": "${100_000_000_000 + index * 7919}", "Name": "account-${index}" },\n`;
    const text = Array.from({ length: 100_000 }, (_, index) => account(index)).join("");
    expect(unzip(zip({ "accounts.json": strToU8(text) })).ok).toBe(true);
  });
});
