import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { zipOf } from "./zip";

const files = [
  { path: "README.md", text: "größe 日本\n" },
  { path: "policies/a.json", text: "{}\n" },
];

it("holds every file as it is", () => {
  const entries = Object.entries(unzipSync(zipOf(files)));
  expect(entries.map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))).toEqual(files);
});

it("gives the same bytes for the same files", () => {
  expect(zipOf(files)).toEqual(zipOf(files));
});

it("has the earliest date that zip knows, so that no clock shows", () => {
  const bytes = zipOf(files);
  expect([...bytes.subarray(10, 14)]).toEqual([0x00, 0x00, 0x21, 0x00]); // 00:00:00 on 1 January 1980
});
