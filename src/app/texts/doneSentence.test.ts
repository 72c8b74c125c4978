import { expect, it } from "vitest";
import { doneSentence } from "./doneSentence";

it.each([
  ["Move ecommerce-dev into Sandbox OU", "Moved ecommerce-dev into Sandbox OU."],
  ["Add Security to Enterprise OU", "Added Security to Enterprise OU."],
  ["Accept a finding about ecommerce-prod", "Accepted a finding about ecommerce-prod."],
  ["Split Everything into 11 accounts", "Split Everything into 11 accounts."],
  ["Set the email of Security", "Set the email of Security."],
])("says that it is done: %s", (title, sentence) => {
  expect(doneSentence(title)).toBe(sentence);
});
