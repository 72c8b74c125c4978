import { expect, it } from "vitest";
import { inlineText, plainText, termsIn } from "./inlineText";

const words = (term: string) => term.toUpperCase();

it("tells terms and code from text", () => {
  expect(inlineText("An [[ou]] or [[ou|organizational unit]] allows `s3:*`.", words)).toEqual([
    { kind: "text", text: "An " },
    { kind: "term", term: "ou", text: "OU" },
    { kind: "text", text: " or " },
    { kind: "term", term: "ou", text: "organizational unit" },
    { kind: "text", text: " allows " },
    { kind: "code", text: "s3:*" },
    { kind: "text", text: "." },
  ]);
});

it.each(["<b>bold</b>", "[[", "[[Not a term]]", "[text](https://example.com)", "`open", "", "**x**"])(
  "shows %j as it is written",
  (text) => {
    expect(inlineText(text, words).map(({ text: shown }) => shown)).toEqual(text === "" ? [] : [text]);
    expect(inlineText(text, words).every(({ kind }) => kind === "text")).toBe(true);
  },
);

it("lists each term once", () => {
  expect(termsIn("[[scp]] [[ou|OUs]] [[scp|SCPs]]")).toEqual(["scp", "ou"]);
});

it("is read aloud without its marks", () => {
  expect(plainText("An [[ou|OU]] allows `s3:*`.", words)).toBe("An OU allows s3:*.");
});
