// Writes the font of pictures from the installed @fontsource/roboto into src/core/pictures/font/roboto.ts: the files as they
// are put into pictures, and the widths of their characters. npm run font. The same package gives the same text.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";
import { projectFolder, runMain } from "./run.mjs";

const packageFolder = join(projectFolder, "node_modules", "@fontsource", "roboto");
const weights = [400, 500];

/** Where the text lies. */
export const fontPath = join(projectFolder, "src", "core", "pictures", "font", "roboto.ts");

/**
 * The text of the module.
 * @returns {string}
 */
export function fontText() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const faces = weights.map((weight) => {
    const file = (/** @type {string} */ ending) =>
      readFileSync(join(packageFolder, "files", `roboto-latin-${weight}-normal.${ending}`));
    const { unitsPerEm, advances } = advancesIn(file("woff"));
    return [
      `  ${weight}: {`,
      `    unitsPerEm: ${unitsPerEm},`,
      "    advances:",
      `      "${runsOf(advances)}",`,
      "    woff2:",
      `      "${file("woff2").toString("base64")}",`,
      "  },",
    ].join("\n");
  });
  return [
    `// Roboto (https://github.com/googlefonts/roboto-2), Copyright 2011 Google Inc., under the Apache License 2.0: its Latin`,
    `// letters as @fontsource/roboto ${version} packs them. Made by \`npm run font\`; changes by hand are lost.`,
    "",
    "/** One weight of the font. `advances`: `code point:width` in order, a width that a run of characters shares once. */",
    "export interface Face {",
    "  readonly unitsPerEm: number;",
    "  readonly advances: string;",
    "  /** The file in base64. */",
    "  readonly woff2: string;",
    "}",
    "",
    "export const ROBOTO: Readonly<Record<400 | 500, Face>> = {",
    ...faces,
    "};",
    "",
  ].join("\n");
}

/**
 * `32:507 33-34:527`: code points with the width that they have.
 * @param {ReadonlyMap<number, number>} advances
 */
function runsOf(advances) {
  /** @type {{ from: number, to: number, width: number }[]} */
  const runs = [];
  for (const [code, width] of [...advances].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === code - 1 && last.width === width) last.to = code;
    else runs.push({ from: code, to: code, width });
  }
  return runs.map(({ from, to, width }) => `${from === to ? from : `${from}-${to}`}:${width}`).join(" ");
}

/**
 * The width of every character of a WOFF file, in units of the font. Source: WOFF File Format 1.0; OpenType, "cmap" (format
 * 4), "hhea", "hmtx", "head".
 * @param {Buffer} woff
 */
function advancesIn(woff) {
  const table = (/** @type {string} */ tag) => {
    for (let at = 44; ; at += 20) {
      if (woff.toString("latin1", at, at + 4) !== tag) continue;
      const [offset, packed, size] = [4, 8, 12].map((step) => woff.readUInt32BE(at + step));
      const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
      return packed === size ? bytes : inflateSync(bytes);
    }
  };
  const [cmap, hhea, hmtx, head] = ["cmap", "hhea", "hmtx", "head"].map(table);
  if (!cmap || !hhea || !hmtx || !head) throw new Error("The font lacks a table.");
  const widthCount = hhea.readUInt16BE(34);
  const advances = new Map();
  for (const [code, glyph] of glyphsIn(cmap))
    advances.set(code, hmtx.readUInt16BE(4 * Math.min(glyph, widthCount - 1)));
  return { unitsPerEm: head.readUInt16BE(18), advances };
}

/** @param {Buffer} cmap @returns {ReadonlyMap<number, number>} */
function glyphsIn(cmap) {
  const count = cmap.readUInt16BE(2);
  const starts = Array.from({ length: count }, (_, index) => cmap.readUInt32BE(4 + 8 * index + 4));
  const start = starts.find((at) => cmap.readUInt16BE(at) === 4);
  if (start === undefined) throw new Error("The font has no character map of format 4.");
  const segments = cmap.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const glyphs = new Map();
  for (let segment = 0; segment < segments; segment++) {
    const at = 2 * segment;
    const end = cmap.readUInt16BE(ends + at);
    const from = cmap.readUInt16BE(ends + 2 * segments + 2 + at);
    const delta = cmap.readInt16BE(ends + 4 * segments + 2 + at);
    const rangeAt = ends + 6 * segments + 2 + at;
    const range = cmap.readUInt16BE(rangeAt);
    for (let code = from; code <= end && code < 0xffff; code++) {
      const found = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - from));
      if (found !== 0) glyphs.set(code, (found + delta) & 0xffff);
    }
  }
  return glyphs;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runMain(async () => {
    writeFileSync(fontPath, fontText());
    console.log(`Wrote ${fontPath}.`);
  });
}
