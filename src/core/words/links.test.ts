import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkedParts } from "./links";

const addresses = (text: string) => linkedParts(text).flatMap(({ href }) => (href === undefined ? [] : [href]));

describe("addresses in a text", () => {
  it.each([
    ["See https://docs.aws.amazon.com/a_b/c.html.", ["https://docs.aws.amazon.com/a_b/c.html"]],
    ["(http://wiki.example:8080/x?y=1&z=2#top), then", ["http://wiki.example:8080/x?y=1&z=2#top"]],
    ["https://one.example and HTTPS://two.example/", ["https://one.example", "HTTPS://two.example/"]],
    ["https://aws.amazon.com@evil.example/", []],
    ["https://user:secret@evil.example/", []],
    ["javascript:alert(1) ftp://x.example data:text/html,x https://", []],
    ["https://x.example/[a](javascript:alert(1))", ["https://x.example/"]],
  ])("%s", (text, expected) => {
    expect(addresses(text)).toEqual(expected);
  });

  it("leave the text as it is, and are never anything but http and https", () => {
    const pieces = fc.constantFrom(
      "https://",
      "http://",
      "a.example",
      "@",
      "/",
      " ",
      ":",
      "(",
      ")",
      "`",
      "<",
      "|",
      "é",
      ".",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (all) => {
        const text = all.join("");
        expect(
          linkedParts(text)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
        for (const href of addresses(text)) expect(href).toMatch(/^https?:\/\/[a-z][a-z.]*[a-z](?![\w@])/i);
      }),
    );
  });
});
