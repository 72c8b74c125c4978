import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "./actionCatalog";
import { onlyRegionOf } from "./globalServices";
import { regions } from "./regions";

const catalog = readActionCatalog(readFileSync(new URL("./actions.txt", import.meta.url), "utf8"));

describe("global services", () => {
  it("answer from one Region, which is there", () => {
    const found = [...catalog.services.keys()].flatMap((prefix) => onlyRegionOf(`${prefix}:*`, "aws") ?? []);
    expect(found.length).toBe(10);
    for (const code of found) expect(regions.some((region) => region.code === code)).toBe(true);
  });

  it.each([
    ["iam:CreateUser", "aws", "us-east-1"],
    ["IAM:*", "aws", "us-east-1"],
    ["globalaccelerator:CreateAccelerator", "aws", "us-west-2"],
    ["dynamodb:DeleteTable", "aws", null],
    ["iam:CreateUser", "aws-cn", null],
    ["*", "aws", null],
  ])("%s in %s: %s", (action, partition, region) => {
    expect(onlyRegionOf(action, partition)).toBe(region);
  });
});
