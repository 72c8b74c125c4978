import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fontPath, fontText } from "./font.mjs";

it("has written the font of pictures from the package that is installed", () => {
  expect(readFileSync(fontPath, "utf8")).toBe(fontText());
});
