import { describe, expect, it } from "vitest";
import { lockProblems } from "./check-lock.mjs";

const shipped = { version: "1.0.0", integrity: "sha512-x", license: "MIT" };
const problemsOf = (packages) => lockProblems({ packages: { "": {}, ...packages } });

describe("the check of the lock file", () => {
  it("accepts packages with integrity, licence and all their platforms", () => {
    const tool = { ...shipped, optionalDependencies: { "@tool/linux": "1.0.0", "@tool/windows": "1.0.0" } };
    expect(
      problemsOf({
        "node_modules/tool": tool,
        "node_modules/@tool/linux": shipped,
        "node_modules/tool/node_modules/@tool/windows": shipped,
      }),
    ).toEqual([]);
  });

  it("finds a registry's address", () => {
    const resolved = "https://registry.example/a.tgz";
    expect(problemsOf({ "node_modules/a": { ...shipped, resolved } })).toEqual([
      `node_modules/a names the address it came from: ${resolved}`,
    ]);
  });

  it("finds a platform's package without a record", () => {
    const tool = { ...shipped, optionalDependencies: { "@tool/macos": "1.0.0" } };
    expect(problemsOf({ "node_modules/tool": tool, "node_modules/@tool/macos": {} })).toContain(
      "node_modules/tool wants @tool/macos, which has no record: npm ci fails on the machines that need it",
    );
  });

  it.each([
    ["AGPL-3.0-only", 1],
    [undefined, 1],
    ["MIT AND GPL-3.0-only", 1],
    ["(MPL-2.0 OR GPL-3.0-only)", 0],
    ["MIT AND ISC", 0],
  ])("counts %s as %i problems where it ships with the page", (license, problems) => {
    expect(problemsOf({ "node_modules/a": { ...shipped, license } })).toHaveLength(problems);
  });

  it("leaves the licences of tools alone, which don't ship", () => {
    expect(problemsOf({ "node_modules/a": { ...shipped, license: "GPL-3.0-only", dev: true } })).toEqual([]);
  });
});
