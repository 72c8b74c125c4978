import { describe, expect, it } from "vitest";
import { isRegionShaped, regionOf, regions } from "./regions";

describe("the list of Regions", () => {
  it("names each Region once", () => {
    expect(new Set(regions.map((region) => region.code)).size).toBe(regions.length);
  });

  // "AWS Regions and Availability Zones": 17 Regions are on by default and 17 are opt-in in the commercial partition.
  it("has the 34 commercial Regions, half of them opt-in", () => {
    const commercial = regions.filter((region) => region.partition === "aws");
    expect(commercial.filter((region) => region.optIn)).toHaveLength(17);
    expect(commercial.filter((region) => !region.optIn)).toHaveLength(17);
  });

  it("holds only codes that have a Region's shape", () => {
    expect(regions.filter((region) => !isRegionShaped(region.code))).toEqual([]);
  });

  it.each([
    ["ap-northeast-1", "Tokyo"],
    ["eu-central-1", "Frankfurt"],
    ["af-south-1", "Cape Town"],
  ])("knows that %s is %s", (code, place) => {
    expect(regionOf(code)?.place).toBe(place);
  });

  it("doesn't know a Region that AWS hasn't opened, but sees that it could be one", () => {
    expect(regionOf("sa-west-1")).toBeUndefined();
    expect(isRegionShaped("sa-west-1")).toBe(true);
  });

  it.each(["", "Ireland", "us-east", "us-east-1a", "US-EAST-1", "us-*", "*", "eu-west-1 "])(
    "sees that “%s” is no Region's code",
    (text) => {
      expect(isRegionShaped(text)).toBe(false);
    },
  );
});
