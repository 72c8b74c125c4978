import { expect, it } from "vitest";
import { fitName } from "./nameFit";

/** Ten pixels for every character at the full size. */
const widthOf = (text: string) => text.length * 10;

it.each([
  ["data-warehouse-dev", 180, 14, "data-warehouse-dev"],
  ["data-warehouse-stage", 180, 12.5, "data-warehouse-stage"],
  ["data-warehouse-delivery", 180, 12, "data-wareho…-delivery"],
  ["online-banking-payments-prod", 180, 12, "online-bank…ents-prod"],
  ["online-banking-payments-test", 180, 12, "online-bank…ents-test"],
])("fits %s into %i pixels: smaller first, then cut in the middle, its end kept", (name, room, size, text) => {
  expect(fitName(name, room, widthOf)).toEqual({ size, text });
});

it("cuts a name in a script that joins its letters only at the end", () => {
  const name = "شركة التجارة الإلكترونية للإنتاج";
  const { text } = fitName(name, 100, widthOf);
  expect(text.endsWith("…")).toBe(true);
  expect(name.startsWith(text.slice(0, -1))).toBe(true);
});
