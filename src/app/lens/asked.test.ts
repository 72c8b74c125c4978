import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../../core/catalog/actionCatalog";
import { askedText, numberAsked, parseAsked } from "./asked";

const text = readFileSync(new URL("../../core/catalog/actions.txt", import.meta.url), "utf8");
const catalog = readActionCatalog(text);

describe("what a question asks", () => {
  it.each([
    ["s3:GetObject", { action: "s3:GetObject" }],
    ["everything", { action: "*" }],
    ["*", { action: "*" }],
    ["ec2:*Vpc*", { action: "ec2:*Vpc*" }],
    ["rds", { action: "rds:*" }],
    ["Write actions of rds", { action: "rds:*", accessLevels: ["Write"] }],
    ["permissions management actions", { action: "*", accessLevels: ["Permissions management"] }],
    ["read and list actions of s3:*Bucket*", { action: "s3:*Bucket*", accessLevels: ["Read", "List"] }],
  ])("is read from “%s”", (typed, asked) => {
    expect(parseAsked(typed, catalog)).toEqual(asked);
  });

  it.each(["", "no-such-service", "Peek actions of s3", "s3:Get Object", "a:b:c"])(
    "is not to be read from “%s”",
    (typed) => {
      expect(parseAsked(typed, catalog)).toBeNull();
    },
  );

  it("is shown as it can be typed", () => {
    for (const typed of [
      "s3:GetObject",
      "everything",
      "ec2:*Vpc*",
      "rds:*",
      "Write actions of rds",
      "Tagging actions",
    ]) {
      const asked = parseAsked(typed, catalog);
      expect(asked === null ? null : askedText(asked)).toBe(typed);
    }
  });

  it("is counted by the catalogue", () => {
    expect(numberAsked({ action: "*" }, catalog)).toBe(catalog.actionCount);
    expect(numberAsked({ action: "rds:*" }, catalog)).toBe(catalog.services.get("rds")?.actions.size);
    expect(numberAsked({ action: "s3:GetObject" }, null)).toBe(1);
    expect(numberAsked({ action: "*" }, null)).toBeNull();
  });
});
