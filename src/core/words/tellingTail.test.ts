import { expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { cutInMiddle } from "./nameFit";
import { tailsOf, tellingTail } from "./tellingTail";

/** Six pixels for every character. */
const widthOf = (text: string) => text.length * 6;

/** The names as siblings' cards have them. */
function cut(names: readonly string[], room: number): readonly string[] {
  const tails = tailsOf(names);
  return names.map((name) => cutInMiddle(name, room, widthOf, () => tails.get(name) ?? 0));
}

it.each([
  [["HMPPS Victim Case Management System Production", "HMPPS Victim Case Management System Pre Production"]],
  [["online-banking-payments-service-prod", "online-banking-payments-service-test"]],
  // The whole of the end would leave nothing of the beginning: what differs first stays.
  [["company-platform-red-production-environment-one", "company-platform-blue-production-environment-one"]],
  [["a-very-long-name-of-an-account-in-production", "x-very-long-name-of-an-account-in-production"]],
])("cuts siblings so that they differ: %j", (names) => {
  const texts = cut(names, 180);
  expect(new Set(texts).size).toBe(names.length);
  for (const text of texts) expect(widthOf(text)).toBeLessThanOrEqual(180);
});

it("begins the end with a word where that is near", () => {
  expect(
    cut(["HMPPS Victim Case Management System Production", "HMPPS Victim Case Management System Pre Production"], 180),
  ).toEqual(["HMPPS Victim…System Production", "HMPPS Victim Ca…Pre Production"]);
});

it("finds what tells a node from its siblings, not from others", () => {
  const design = designOf(
    "Root > A > Claims Handling System Production*; Root > A > Claims Handling System Pre Production*; Root > B > Claims Handling System UAT Production*",
  );
  const tail = (name: string) => tellingTail(design, nodeId(name));
  expect(tail("claims-handling-system-pre-production")).toBe("Pre Production".length);
  expect(tail("claims-handling-system-production")).toBe("System Production".length);
  expect(tail("claims-handling-system-uat-production")).toBe(0);
});
