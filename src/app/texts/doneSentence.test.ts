import { expect, it } from "vitest";
import { doneSentence } from "./doneSentence";

it.each([
  ["Move ecommerce-dev into Sandbox OU", "Moved ecommerce-dev into Sandbox OU."],
  ["Add Security to Enterprise OU", "Added Security to Enterprise OU."],
  ["Set the email of Security", "Set the email of Security."],
])("says that it is done: %s", (title, sentence) => {
  expect(doneSentence(title)).toBe(sentence);
});
