import { describe, expect, it } from "vitest";
import { isInstalled } from "./setup.mjs";

const lock = {
  "": {},
  "node_modules/react": { version: "19.3.1", integrity: "sha512-a" },
  "node_modules/@tool/macos": { version: "1.0.0", integrity: "sha512-b", optional: true },
};

describe("what is installed", () => {
  it.each([
    ["is missing in a fresh clone", null, false],
    ["is complete without other platforms' packages", { "node_modules/react": lock["node_modules/react"] }, true],
    ["is old where a version differs", { "node_modules/react": { version: "19.3.0", integrity: "sha512-c" } }, false],
    ["is incomplete where a package is missing", { "node_modules/vite": { version: "8.3.8" } }, false],
  ])("%s", (_sentence, installed, expected) => {
    expect(isInstalled(lock, installed)).toBe(expected);
  });
});
