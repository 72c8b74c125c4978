import { expect, it } from "vitest";
import { sharedIn, sharedInText } from "./shared";

const link = "https://example.com/?x=1#lens=s3%3A*&view=matrix&d=1.abc-_.01234567";

it.each([
  ["alone", `\n${link} `],
  ["among words", `Look at this: ${link} thanks`],
  ["in a sentence's end", `It is here (${link}).`],
  ["where & became &amp;", link.replaceAll("&", "&amp;")],
  ["behind another one", `See https://example.com/#top and ${link}`],
])("finds the design in a link %s", (_where, text) => {
  const shared = sharedInText(text);
  expect(shared?.packed).toMatch(/^1\.abc-_\.01234567/);
  expect(shared?.picture).toBe("#lens=s3%3A*&view=matrix");
});

it.each([
  ["a text without a link", "Resource = *"],
  ["a link to something else", "https://example.com/#top"],
  ["a link to something else among words", "see https://example.com/#d=chapter"],
  [
    "a large file without white space that names many addresses",
    '"https://docs.aws.amazon.com/a.html",'.repeat(20_000),
  ],
  ["a file that mentions a link", `${"resource {}\n".repeat(200)}# ${link}`],
])("finds none in %s", (_what, text) => {
  expect(sharedInText(text)).toBeNull();
});

it("takes a link that is cut, to say so", () => {
  expect(sharedIn("#lens=none&d=1.ab")?.packed).toBe("1.ab");
});
