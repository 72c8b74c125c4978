import { expect, it } from "vitest";
import { fileGroups } from "./fileGroups";

const groupsOf = (...paths: readonly string[]) =>
  fileGroups(paths.map((path) => ({ path, text: "" }))).map(({ folder, files }) => [
    folder,
    files.map(({ path }) => path),
  ]);

it("puts the README first, then what lies at the top, then each folder with its files", () => {
  expect(
    groupsOf("2-change/main.tf", "1-adopt/b.tf", "1-adopt/a.tf", "1-adopt/policies/x.json", "README.md", "list.json"),
  ).toEqual([
    ["", ["README.md", "list.json"]],
    ["1-adopt", ["1-adopt/b.tf", "1-adopt/a.tf"]],
    ["1-adopt/policies", ["1-adopt/policies/x.json"]],
    ["2-change", ["2-change/main.tf"]],
  ]);
});

it("begins with the README also where a file comes before it", () => {
  expect(groupsOf("versions.tf", "README.md")).toEqual([["", ["README.md", "versions.tf"]]]);
});
