import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findBrowser } from "./browser.mjs";

/** A machine with these programs on PATH, of which some start. */
function machine({ programs = [], starting = [], named = undefined, downloads = [] }) {
  const folder = mkdtempSync(join(tmpdir(), "orgwright-path-"));
  for (const program of programs) writeFileSync(join(folder, program), "", { mode: 0o755 });
  const launched = [];
  return {
    folder,
    launched,
    surroundings: {
      platform: "linux",
      env: { PATH: folder, ...(named === undefined ? {} : { ORGWRIGHT_BROWSER: named }) },
      usualPlaces: [],
      downloads,
      launch: async (path) => {
        launched.push(path);
        return starting.some((name) => path.endsWith(name)) ? null : "it crashed";
      },
    },
  };
}

describe("finding a browser", () => {
  it("takes the first one on PATH that really starts", async () => {
    const { folder, surroundings } = machine({ programs: ["google-chrome", "chromium"], starting: ["chromium"] });
    expect(await findBrowser(surroundings)).toBe(join(folder, "chromium"));
  });

  it("prefers the one that is made for tests", async () => {
    const both = ["google-chrome", "chromium-headless-shell"];
    const { folder, surroundings } = machine({ programs: both, starting: both });
    expect(await findBrowser(surroundings)).toBe(join(folder, "chromium-headless-shell"));
  });

  it("takes the one that ORGWRIGHT_BROWSER names before any other", async () => {
    const { surroundings, launched } = machine({
      programs: ["chromium"],
      starting: ["chromium", "mine"],
      named: "/opt/mine",
    });
    expect(await findBrowser(surroundings)).toBe("/opt/mine");
    expect(launched).toEqual(["/opt/mine"]);
  });

  it("fails where ORGWRIGHT_BROWSER names one that doesn't start, whatever else is there", async () => {
    const { surroundings, launched } = machine({
      programs: ["chromium"],
      starting: ["chromium"],
      named: "/opt/broken",
    });
    await expect(findBrowser(surroundings)).rejects.toThrow(/ORGWRIGHT_BROWSER.*\/opt\/broken\n.*it crashed/);
    expect(launched).toEqual(["/opt/broken"]);
  });

  it("launches what it downloaded, too", async () => {
    const broken = { name: "first", run: async () => ({ path: "/cache/broken" }) };
    const good = { name: "second", run: async () => ({ path: "/cache/good" }) };
    const { surroundings } = machine({ starting: ["good"], downloads: [broken, good] });
    expect(await findBrowser(surroundings)).toBe("/cache/good");
  });

  it("says every attempt where none can be had", async () => {
    const offline = { name: "Playwright's own browser", run: async () => ({ problem: "the download failed" }) };
    const { folder, surroundings } = machine({ programs: ["chromium"], downloads: [offline] });
    const message = await findBrowser(surroundings).catch((error) => error.message);
    expect(message).toContain(`${join(folder, "chromium")}: it crashed`);
    expect(message).toContain("Playwright's own browser: the download failed");
    expect(message).toContain("ORGWRIGHT_BROWSER=");
  });
});
