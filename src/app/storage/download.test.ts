import { describe, expect, it } from "vitest";
import { fileStemOf } from "./download";

describe("the name of a file", () => {
  it.each([
    ["Example Corp", "example-corp"],
    ["Müller & Söhne / EU", "müller-söhne-eu"],
    ["../../etc/passwd", "etc-passwd"],
    ["日本支社", "日本支社"],
    ["<>:|?*", "organization"],
    ["", "organization"],
  ])("made from “%s” is %s", (name, stem) => {
    expect(fileStemOf(name)).toBe(stem);
  });
});
