import { describe, expect, it } from "vitest";
import type { Lens } from "../../core/engine/types";
import { hashWith, lensInAddress } from "./lensAddress";

const lens: Lens = {
  action: "s3:*",
  region: "eu-west-1",
  principal: "role/A & B=#?",
  context: { "aws:TagKeys": ["a", "b"] },
};

describe("the question in the address", () => {
  it("comes back as it was, whatever it holds", () => {
    expect(lensInAddress(hashWith("", lens))).toEqual(lens);
  });

  it("leaves alone what else the address holds", () => {
    const hash = hashWith("#other=1", lens);
    expect(hash).toMatch(/^#other=1&lens=/);
    expect(hashWith(hash, null)).toBe("#other=1");
    expect(hashWith("#", null)).toBe("");
  });

  it("is none, or one that can't be read", () => {
    expect(lensInAddress("")).toBeNull();
    expect(lensInAddress("#lens=%7Bbroken")).toBeUndefined();
    expect(lensInAddress("#lens=%E0%A4%A")).toBeUndefined();
  });
});
