import { expect, it } from "vitest";
import { shown } from "./labels";

it.each([
  ["", "(no name)"],
  ["   ", "(only blanks)"],
  ["\u00a0\u3000", "(only blanks)"],
  ["\ufeff ", "\\u{feff} "],
  [" a ", " a "],
])("a name is always to be seen: %j", (name, text) => {
  expect(shown(name)).toBe(text);
});
