import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { importFiles } from "../../core/formats";
import { previewTree } from "./previewTree";
import { limitProblems, sourceOfFolder } from "./source";

const sketch = (tree: string) =>
  previewTree(designOf(tree)).rows.map(({ depth, name, rest }) => `${"  ".repeat(depth)}${name}${rest && `: ${rest}`}`);

describe("the sketch of an organization", () => {
  it("shows everything where that is little", () => {
    expect(sketch("Root > Runtime > dev*; Root > Runtime > prod*; Root > Sandbox")).toEqual([
      "Root",
      "  Management",
      "  Runtime",
      "    dev",
      "    prod",
      "  Sandbox",
    ]);
  });

  it("shows as many levels of OUs as fit, and counts what lies under them", () => {
    const path = (unit: number, phase: string) => `Root > Runtime > Unit ${unit} > ${phase} ${unit}*`;
    const units = Array.from({ length: 6 }, (_, unit) => `${path(unit, "dev")}; ${path(unit, "prod")}`);
    expect(sketch(units.join("; "))).toEqual([
      "Root: 1 account",
      "  Runtime",
      ...Array.from({ length: 6 }, (_, unit) => `    Unit ${unit}: 2 accounts`),
    ]);
    const many = Array.from({ length: 20 }, (_, unit) => path(unit, "dev"));
    expect(sketch(many.join("; "))).toEqual(["Root: 1 account", "  Runtime: 20 OUs, 20 accounts"]);
  });

  it("shows the beginning of a first level that is too long, and counts the rest", () => {
    const units = Array.from({ length: 14 }, (_, index) => `Root > Unit ${index + 1} > a${index}*`).join("; ");
    const { rows, more } = previewTree(designOf(units));
    expect(rows.map(({ name }) => name)).toEqual([
      "Root",
      ...Array.from({ length: 10 }, (_, index) => `Unit ${index + 1}`),
    ]);
    expect(more).toBe(4);
  });
});

describe("a chosen folder", () => {
  const file = (webkitRelativePath: string, size = 1) =>
    Object.defineProperties(new File(["x"], "x"), {
      webkitRelativePath: { value: webkitRelativePath },
      size: { value: size },
    });

  it("gives its files by their paths from it on, without hidden ones", () => {
    const source = sourceOfFolder([file("org/a/b.json"), file("org/.git/config"), file("org/.terraform/x.tf")]);
    expect(source).toMatchObject({ title: "org", isFolder: true, files: [{ path: "org/a/b.json" }] });
    expect(sourceOfFolder([file(".org/a.json")])).toMatchObject({ title: ".org", files: [{ path: ".org/a.json" }] });
    expect(limitProblems(source)).toEqual([]);
  });

  it("gives a design of Terraform code its name", () => {
    const code = 'resource "aws_organizations_organization" "this" {}\n';
    const encoded = (text: string) => new TextEncoder().encode(text);
    const { files } = sourceOfFolder([file("landing/main.tf"), file("landing/accounts.tf")]);
    const read = importFiles(
      files.map(({ path }) => ({ path, bytes: encoded(path.endsWith("main.tf") ? code : "locals {}\n") })),
      { isFolder: true },
    );
    expect(read).toMatchObject({ ok: true, value: { design: { name: "landing" } } });
  });

  it("is not read where it holds nothing, too many files or too much; the limit and the largest file are named", () => {
    expect(limitProblems(sourceOfFolder([file("org/.git/config")]))).toMatchObject([{ code: "no-files" }]);
    const many = Array.from({ length: 5001 }, (_, index) => file(`org/${index}.json`));
    expect(limitProblems(sourceOfFolder(many))[0]?.message).toMatch(/more than 5,000 files/);
    const [problem] = limitProblems(sourceOfFolder([file("org/a.json", 20e6), file("org/big.csv", 90e6)]));
    expect(problem?.message).toBe("2 files have 110 MB; at most 100 MB are read.");
    expect(problem?.remedy).toMatch(/^The largest is org\/big\.csv with 90 MB/);
  });
});
