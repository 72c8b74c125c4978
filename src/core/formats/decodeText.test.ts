import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decodeText";

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());
const bytes = (...all: readonly number[]) => new Uint8Array(all);
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

function textOf(content: Uint8Array): string {
  const decoding = decodeText(content);
  return decoding.ok ? decoding.value : `refused: ${decoding.problems[0]?.message}`;
}

describe("a text", () => {
  const text = '{"name": "größe 日本 🏭"}\n';
  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a byte order mark", join(bytes(0xef, 0xbb, 0xbf), utf8(text))],
    ["UTF-16, low byte first", join(bytes(0xff, 0xfe), utf16le(text))],
    ["UTF-16, high byte first", join(bytes(0xfe, 0xff), utf16be(text))],
  ])("is read from %s", (_encoding, content) => {
    expect(textOf(content)).toBe(text);
  });

  it.each(["\ufeffwith a second byte order mark", "with the mark of what couldn't be read: \ufffd"])(
    "keeps “%s”",
    (text) => {
      expect(textOf(join(bytes(0xef, 0xbb, 0xbf), utf8(text)))).toBe(text);
    },
  );

  it("loses what a terminal was told beside it: colours, modes, the window's title", () => {
    const shown = '\u001b]0;shell\u0007\u001b[?2004h\u001b[01;32m~ $\u001b[0m cat\n{\u001b[34;1m"a"\u001b[0m: 1}';
    expect(textOf(utf8(shown))).toBe('~ $ cat\n{"a": 1}');
  });

  it("comes out as it went in, whatever it is and however long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(3), (part, power) => {
        const whole = `x${part.replace(/\p{Cs}/gu, "").repeat(20 ** power)}`.slice(0, 100_000).replace(/\p{Cs}/gu, "");
        fc.pre(!/\0/.test(whole.slice(0, 512)) && !whole.includes("\u001b"));
        expect(textOf(utf8(whole))).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });

  it("is UTF-8 exactly where the platform's own strict decoder says so", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), (tail) => {
        const content = join(utf8("plain text before it: "), tail);
        let expected: string | null;
        try {
          expected = strict.decode(content);
        } catch {
          expected = null;
        }
        const decoding = decodeText(content);
        expect(decoding.ok ? decoding.value : null).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what is no text is refused by name", () => {
  it.each([
    ["nothing", bytes(), "The file is empty."],
    ["white space", utf8(" \n\t\r\n"), "The file has no content, only white space."],
    ["gzip", bytes(0x1f, 0x8b, 8, 0, 0, 0), "it looks like gzip"],
    ["zip", bytes(0x50, 0x4b, 3, 4, 20, 0), "it looks like a zip file"],
    [
      "a zip behind a program",
      join(utf8("#!/bin/sh\n"), bytes(0x50, 0x4b, 3, 4, 0xff, 0, 0x50, 0x4b, 5, 6), new Uint8Array(18)),
      "a zip that unpacks itself",
    ],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "it looks like a PNG picture"],
    ["UTF-16 without a mark, low byte first", utf16le('{"Version": 1}'), "not encoded as UTF-8: it looks like UTF-16"],
    ["UTF-16 without a mark, high byte first", utf16be('{"Version": 1}'), "not encoded as UTF-8: it looks like UTF-16"],
    ["a few bytes, every other of them zero", bytes(0x12, 0, 0x02, 0xff), "The file is not text."],
    ["Latin-1", bytes(0x7b, 0x22, 0xe4, 0x22, 0x7d), "not encoded as UTF-8"],
    ["half of a UTF-16 character", bytes(0xff, 0xfe, 0x7b), "its text is damaged"],
  ])("%s", (_kind, content, expected) => {
    expect(textOf(content)).toContain(expected);
  });

  it("with the place of the first byte that is wrong", () => {
    const decoding = decodeText(join(utf8("ä\nöx"), bytes(0xff)));
    expect(decoding.ok ? null : decoding.problems[0]?.at).toEqual({ line: 2, column: 3 });
  });

  it("a control character in a text is left to its reader, who can say where it stands", () => {
    expect(textOf(utf8('{"Action": "s3:\0*"}'))).toBe('{"Action": "s3:\0*"}');
  });
});
