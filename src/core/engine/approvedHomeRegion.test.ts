import { expect, it } from "vitest";
import { designOf } from "../design/designOf";
import type { Design } from "../design/types";
import { approvedHomeRegion } from "./approvedHomeRegion";
import { attached, deny } from "./testing/designs";

const tree = designOf("Root > Work > a*; Root > Sandbox > b*");
const onlyIn = (of: Design, at: string, operator: string, ...regions: readonly string[]) =>
  attached(of, at, [deny("*", { Condition: { [operator]: { "aws:RequestedRegion": regions } } })]);

it("takes the first Region that the policies approve where they deny us-east-1", () => {
  expect(approvedHomeRegion(onlyIn(tree, "work", "StringNotEquals", "eu-central-1", "eu-west-1"))).toBe("eu-central-1");
});

it("takes the one that most of them approve", () => {
  const both = onlyIn(
    onlyIn(tree, "work", "StringNotEquals", "eu-central-1", "eu-west-1"),
    "sandbox",
    "StringNotEquals",
    "eu-west-1",
  );
  expect(approvedHomeRegion(both)).toBe("eu-west-1");
});

it("has none where us-east-1 is approved, where nothing asks for the Region, or where no Region is named", () => {
  expect(approvedHomeRegion(tree)).toBeNull();
  expect(approvedHomeRegion(onlyIn(tree, "work", "StringNotEquals", "eu-central-1", "us-east-1"))).toBeNull();
  expect(approvedHomeRegion(onlyIn(tree, "work", "StringNotLike", "eu-*"))).toBeNull();
  expect(approvedHomeRegion(onlyIn(tree, "work", "StringEquals", "us-east-1"))).toBeNull();
});
