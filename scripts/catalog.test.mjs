import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogFiles, catalogText, detailsText, installedSource } from "./catalog.mjs";

const nothing = { description: "", resourceTypes: [], conditionKeys: [] };
const none = { resourceTypes: [], conditionKeys: [] };
const sts = { prefix: "sts", title: "AWS STS", actions: [{ ...nothing, name: "AssumeRole", level: "Write" }], ...none };

describe("the catalogue's text", () => {
  it("groups actions by noun, in an order that doesn't hang on the source's", () => {
    const services = [
      sts,
      {
        prefix: "s3",
        title: "Amazon S3",
        actions: [
          { ...nothing, name: "PutBucketAcl", level: "Permissions management, Write" },
          { ...nothing, name: "GetBucketAcl", level: "Read" },
          { ...nothing, name: "Restore", level: "Tagging, Write" },
        ],
        ...none,
      },
    ];
    const source = { date: "2026-01-31", source: "data 1.0", licence: "MIT\n\nCopyright", services, globalKeys: [] };
    const text = catalogText(source);
    expect(text).toContain("# MIT\n#\n# Copyright\ndate: 2026-01-31\nsource: data 1.0\nservices: 2\nactions: 4\n\n");
    expect(text).toMatch(/\n\ns3 Amazon S3\n TRestore\nBucketAcl RGet PPut\n\nsts AWS STS\nRole WAssume\n$/);
    expect(catalogText({ ...source, services: services.toReversed() })).toBe(text);
  });

  it("says once what several actions touch and can be asked", () => {
    const bucket = { name: "bucket", arn: "arn:x", conditionKeys: ["aws:ResourceTag/t"] };
    const action = { description: "", level: "Read", resourceTypes: ["bucket*"], conditionKeys: ["s3:prefix"] };
    const s3 = {
      prefix: "s3",
      title: "Amazon S3",
      actions: [
        { ...action, name: "C" },
        { ...action, name: "a" },
        { ...action, name: "B", resourceTypes: [] },
      ],
      resourceTypes: [bucket],
      conditionKeys: [{ name: "s3:prefix", type: "String", description: "" }],
    };
    const globalKeys = [{ name: "aws:TagKeys", type: "ArrayOfString", description: "" }];
    expect(detailsText({ date: "2026-01-31", source: "", licence: "MIT", services: [s3], globalKeys })).toMatch(
      /\n\n\*\nk aws:TagKeys ArrayOfString\n\ns3\nk aws:ResourceTag\/t -\nk s3:prefix String\nt bucket arn:x 0\na 0\* 1 0,2\na - 1 1\n$/,
    );
  });

  it("refuses an access level that it doesn't know", () => {
    const services = [{ ...sts, actions: [{ ...nothing, name: "GetObject", level: "Peek" }] }];
    expect(() => catalogText({ date: "", source: "", licence: "", services, globalKeys: [] })).toThrow(
      /sts:GetObject .* Peek/,
    );
  });

  it.each(Object.entries(catalogFiles))("is committed as the installed data gives it: %s", async (name, textOf) => {
    const committed = readFileSync(new URL(`../src/core/catalog/${name}`, import.meta.url), "utf8");
    expect(committed).toBe(textOf(await installedSource()));
  });
});
