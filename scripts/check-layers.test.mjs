import { describe, expect, it } from "vitest";
import { layerProblems } from "./check-layers.mjs";

describe("the check of the layers", () => {
  it.each([
    ["core that knows the page", "src/core/engine/trace.ts", 'import { useDocument } from "../../app/store/document";'],
    ["core that knows the command", "src/core/formats/json.ts", 'import { main } from "../../cli/main";'],
    ["the command that knows the page", "src/cli/main.ts", 'import { App } from "../app/App";'],
    ["the page that knows the command", "src/app/App.tsx", 'import { main } from "../cli/main";'],
    [
      "a lower folder that knows a higher one",
      "src/core/design/moveNode.ts",
      'import { trace } from "../engine/trace";',
    ],
    ["neighbours that know each other", "src/core/formats/json.ts", 'import { example } from "../examples/example";'],
    ["types from the wrong side", "src/core/policy/read.ts", 'import type { Lens } from "../engine/types";'],
    ["exports passed on from the wrong side", "src/core/json/index.ts", 'export * from "../design/types";'],
    ["an import at run time", "src/core/json/index.ts", 'export const load = () => import("../design/types");'],
    ["a folder without a place", "src/core/helpers/text.ts", 'import { parseJson } from "../json/parseJson";'],
    ["Node in core", "src/core/formats/zip.ts", 'import { readFileSync } from "node:fs";'],
    ["a package in core that is not on the list", "src/core/design/ids.ts", 'import { nanoid } from "nanoid";'],
    ["a package in the wrong folder of core", "src/core/engine/zip.ts", 'import { zipSync } from "fflate";'],
    ["a test's tool outside tests", "src/core/engine/trace.ts", 'import fc from "fast-check";'],
    ["the clock in core", "src/core/design/ids.ts", "export const id = () => Date.now();"],
    ["today in core", "src/core/design/ids.ts", "export const today = () => new Date();"],
    ["randomness in core", "src/core/design/ids.ts", "export const id = () => Math.random();"],
  ])("finds %s", (_sentence, path, source) => {
    expect(layerProblems(path, source)).toHaveLength(1);
  });

  it.each([
    ["the page that knows core", "src/app/store/document.ts", 'import { moveNode } from "../../core/design/moveNode";'],
    ["a folder that knows itself", "src/core/engine/trace.ts", 'import { compile } from "./compile";'],
    ["a higher folder that knows a lower one", "src/core/examples/example.ts", 'import { all } from "../templates";'],
    ["a package where the list has it", "src/core/formats/zip.ts", 'import { zipSync } from "fflate";'],
    ["a test that builds on a higher folder", "src/core/engine/trace.test.ts", 'import { all } from "../examples";'],
    ["a date that is read from a text", "src/core/policy/dates.ts", "export const read = (t: string) => new Date(t);"],
    ["a text that only looks like an import", "src/core/json/text.ts", "export const t = 'import x from \"node:fs\"';"],
  ])("accepts %s", (_sentence, path, source) => {
    expect(layerProblems(path, source)).toEqual([]);
  });

  it("names the file and what it must not know", () => {
    const source = 'import { trace } from "../engine/trace";';
    expect(layerProblems("src/core/design/moveNode.ts", source)).toEqual([
      "src/core/design/moveNode.ts imports ../engine/trace: design must not know engine",
    ]);
  });
});
