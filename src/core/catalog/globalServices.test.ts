import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "./actionCatalog";
import { GLOBAL_SERVICES, onlyRegionOf } from "./globalServices";
import { regionOf } from "./regions";

const catalog = readActionCatalog(readFileSync(new URL("actions.txt", import.meta.url), "utf8"));

describe("global services", () => {
  it("have the Region of their one endpoint, in any letter case", () => {
    expect(onlyRegionOf("iam:CreateUser", "aws")).toBe("us-east-1");
    expect(onlyRegionOf("GlobalAccelerator:*", "aws")).toBe("us-west-2");
    expect(onlyRegionOf("s3:GetObject", "aws")).toBeNull();
    expect(onlyRegionOf("*", "aws")).toBeNull();
    expect(onlyRegionOf("iam:CreateUser", "aws-cn")).toBeNull();
  });

  it("are services of the catalogue, in Regions that there are", () => {
    expect(GLOBAL_SERVICES.filter((prefix) => !catalog.services.has(prefix))).toEqual([]);
    expect(GLOBAL_SERVICES.filter((prefix) => regionOf(onlyRegionOf(prefix, "aws") ?? "") === undefined)).toEqual([]);
  });
});
