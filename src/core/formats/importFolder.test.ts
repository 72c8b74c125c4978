import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { writeDocument } from "../design/writeDocument";
import { describeProblem } from "../json/problem";
import { importFiles, readImport } from "./importFiles";

const DENY = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }],
});
const DESIGN = writeDocument({ design: designOf("Root > Runtime > dev*") });
const fileOf = (path: string, content: string | Uint8Array) => ({
  path,
  bytes: typeof content === "string" ? strToU8(content) : content,
});
const zipped = (path: string, files: Readonly<Record<string, string>>) =>
  fileOf(path, zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
const policyNames = (reading: ReturnType<typeof importFiles>) =>
  reading.ok ? [...reading.value.design.policies.values()].slice(1).map(({ name }) => name) : "refused";
const complaints = (reading: ReturnType<typeof importFiles>) =>
  reading.ok ? "read" : reading.problems.map(describeProblem).join("\n");

describe("what a folder holds", () => {
  const files = [
    fileOf("README.md", "Policies"),
    fileOf("a/deny-s3.json", DENY),
    fileOf("logo.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
    fileOf("package.json", "{}"),
  ];

  it("is read as far as it is recognised, and the rest is named", () => {
    const reading = importFiles(files, { isFolder: true });
    expect(policyNames(reading)).toEqual(["deny-s3"]);
    expect(reading.ok && reading.warnings.map(describeProblem)).toEqual([
      "README.md: Left alone: The file isn't policy documents (JSON with Version and Statement).",
      "package.json: Left alone: The file isn't policy documents (JSON with Version and Statement).",
      "logo.png: Left alone: The file is not text: it looks like a PNG picture.",
    ]);
  });

  it("must all be recognised where a person chose the files", () => {
    expect(complaints(importFiles(files))).toBe("logo.png: The file is not text: it looks like a PNG picture.");
    expect(complaints(importFiles(files.slice(0, 2)))).toMatch(/^README\.md: Orgwright can't tell what this is/);
  });

  it("is refused where nothing in it is recognised", () => {
    expect(complaints(importFiles([fileOf("README.md", "x"), fileOf("a.txt", "y")], { isFolder: true }))).toMatch(
      /^README\.md: Orgwright can't tell what this is\.[\s\S]*\na\.txt: Orgwright can't tell what this is/,
    );
  });

  it("may be of several formats: the surest is read, and another can be named", () => {
    const both = [fileOf("policies/deny-s3.json", DENY), fileOf("a.orgwright.json", DESIGN)];
    const first = readImport(both, { isFolder: true });
    expect(first.format).toBe("orgwright");
    expect(first.formats.map(({ id, files: count }) => [id, count])).toEqual([
      ["orgwright", 1],
      ["policies", 1],
    ]);
    const second = readImport(both, { isFolder: true, format: "policies" });
    expect(second.format).toBe("policies");
    expect(policyNames(second.reading)).toEqual(["deny-s3"]);
  });
});

it("a file counts for the format that it surely is, not also for one that takes whatever doesn't parse", () => {
  const answers = `{"Organization":{"Id":"o-exampleorg","MasterAccountId":"111111111111"}}\n{"Roots":[]}`;
  expect(readImport([fileOf("a.json", answers)]).formats.map(({ id }) => id)).toEqual(["aws-cli"]);
});

describe("a zip", () => {
  it("is read as the folder that it holds", () => {
    const reading = importFiles([zipped("all.zip", { "p/deny-s3.json": DENY, "README.md": "Policies" })]);
    expect(policyNames(reading)).toEqual(["deny-s3"]);
    expect(reading.ok && reading.warnings.map(({ at }) => at.file)).toEqual(["README.md"]);
  });

  it("beside other files keeps its own apart by its name", () => {
    const reading = importFiles([zipped("all.zip", { "deny-s3.json": DENY }), fileOf("README.md", "Policies")]);
    expect(policyNames(reading)).toEqual(["deny-s3"]);
    const broken = importFiles([
      zipped("all.zip", { "deny.json": DENY.replace("Deny", "deny") }),
      fileOf("x.json", DENY),
    ]);
    expect(complaints(broken)).toMatch(/^all\.zip\/deny\.json, line 1/);
  });

  it("is refused with its name and that of the file in it", () => {
    expect(complaints(importFiles([zipped("all.zip", { "../a.json": DENY })]))).toMatch(/^all\.zip: .*leads out/);
    expect(complaints(importFiles([zipped("all.zip", { "inner.zip": "PK\u0003\u0004" })]))).toMatch(
      /^all\.zip\/inner\.zip: The file is not text: it looks like a zip file/,
    );
  });
});
