import fc from "fast-check";
import { expect, it } from "vitest";
import { breakableParts } from "./breakable";

it.each([
  ["an address at the signs between its words", "aws+dev@example.co", ["aws+dev@", "example.", "co"]],
  ["a policy's name before its capitals", "DenyUnapprovedRegions", ["Deny", "Unapproved", "Regions"]],
  ["and abbreviations as one word", "FullAWSAccess", ["Full", "AWS", "Access"]],
  ["hyphens and underscores", "ecommerce-prod_2", ["ecommerce-", "prod_", "2"]],
  ["a plain word nowhere", "Sandbox", ["Sandbox"]],
])("a name may break: %s", (_where, name, parts) => {
  expect(breakableParts(name)).toEqual(parts);
});

it("breaking changes nothing of the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(breakableParts(name).join("")).toBe(name);
    }),
  );
});
