import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogText, installedSource } from "./catalog.mjs";

describe("the catalogue's text", () => {
  it("groups actions by noun, in an order that doesn't hang on the source's", () => {
    const services = [
      { prefix: "sts", title: "AWS STS", actions: [{ name: "AssumeRole", level: "Write" }] },
      {
        prefix: "s3",
        title: "Amazon S3",
        actions: [
          { name: "PutBucketAcl", level: "Permissions management, Write" },
          { name: "GetBucketAcl", level: "Read" },
          { name: "Restore", level: "Tagging, Write" },
        ],
      },
    ];
    const source = { date: "2026-01-31", source: "data 1.0", licence: "MIT\n\nCopyright", services };
    const text = catalogText(source);
    expect(text).toContain("# MIT\n#\n# Copyright\ndate: 2026-01-31\nsource: data 1.0\nservices: 2\nactions: 4\n\n");
    expect(text).toMatch(/\n\ns3 Amazon S3\n TRestore\nBucketAcl RGet PPut\n\nsts AWS STS\nRole WAssume\n$/);
    expect(catalogText({ ...source, services: services.toReversed() })).toBe(text);
  });

  it("refuses an access level that it doesn't know", () => {
    const services = [{ prefix: "s3", title: "Amazon S3", actions: [{ name: "GetObject", level: "Peek" }] }];
    expect(() => catalogText({ date: "", source: "", licence: "", services })).toThrow(/s3:GetObject .* Peek/);
  });

  it("is committed as the installed data gives it", async () => {
    const committed = readFileSync(new URL("../src/core/catalog/actions.txt", import.meta.url), "utf8");
    expect(committed).toBe(catalogText(await installedSource()));
  });
});
