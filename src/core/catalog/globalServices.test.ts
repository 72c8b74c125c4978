import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "./actionCatalog";
import { GLOBAL_SERVICES, regionOfGlobalService } from "./globalServices";
import { regionOf } from "./regions";

const catalog = readActionCatalog(readFileSync(new URL("actions.txt", import.meta.url), "utf8"));

describe("global services", () => {
  it("have the Region of their one endpoint, in any letter case", () => {
    expect(regionOfGlobalService("iam")).toBe("us-east-1");
    expect(regionOfGlobalService("GlobalAccelerator")).toBe("us-west-2");
    expect(regionOfGlobalService("s3")).toBeNull();
    expect(regionOfGlobalService("constructor")).toBeNull();
  });

  it("are services of the catalogue, in Regions that there are", () => {
    expect(GLOBAL_SERVICES.filter((prefix) => !catalog.services.has(prefix))).toEqual([]);
    expect(GLOBAL_SERVICES.filter((prefix) => regionOf(regionOfGlobalService(prefix) ?? "") === undefined)).toEqual([]);
  });
});
