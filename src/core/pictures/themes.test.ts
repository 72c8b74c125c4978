import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TOKENS } from "./themes";

const css = readFileSync("src/app/tokens.css", "utf8");

it.each([
  ["light", ":root {"],
  ["dark", ':root[data-theme="dark"] {'],
] as const)("the colours of %s pictures are the page's", (theme, selector) => {
  const block = css.slice(css.indexOf(selector));
  const declared = new Map(
    [...block.slice(0, block.indexOf("}")).matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
  expect(Object.entries(TOKENS[theme]).filter(([name, value]) => declared.get(name) !== value)).toEqual([]);
});
