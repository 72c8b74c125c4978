import { describe, expect, it } from "vitest";
import { binaryImporters, exporters, importers } from "../core/formats";
import { commands } from "./commands";
import { filesIn, inNewFolders, orgwright, put, textOf } from "./testing/command";

inNewFolders();

describe("orgwright", () => {
  it("explains itself and each of its commands", async () => {
    const { status, out } = await orgwright("--help");
    expect(status).toBe(0);
    for (const { name, usage } of commands) {
      expect(out).toContain(usage);
      expect(await orgwright(name, "--help")).toMatchObject({
        status: 0,
        out: expect.stringContaining(usage),
        err: "",
      });
    }
  });

  it("says its version", async () => {
    expect(await orgwright("--version")).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it("lists every format that it reads or writes, each apart from what it is", async () => {
    const read = (await orgwright("import", "--help")).out;
    for (const { id, title } of [...importers, ...binaryImporters]) expect(read).toMatch(lineOf(id, title));
    const write = (await orgwright("export", "--help")).out;
    for (const { id, title } of exporters) expect(write).toMatch(lineOf(id, title));
  });
  const lineOf = (id: string, title: string) =>
    new RegExp(`^  ${id} {2,}${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "m");

  it.each([
    [[], "Usage: orgwright COMMAND"],
    [
      ["lint", "x"],
      "There is no command “lint”. Commands are evaluate, effective, check, diff, collect-script, import, export",
    ],
    [["evaluate"], "evaluate takes one DESIGN."],
    [["evaluate", "a", "b", "--requests", "r"], "evaluate takes one DESIGN."],
    [["evaluate", "a"], "--requests FILE is missing."],
    [["evaluate", "a", "--request", "r"], "Unknown option '--request'"],
    [["collect-script", "x"], "collect-script takes no names of files."],
    [["import", "--out", "d"], "import needs a FILE."],
    [["import", "a"], "--out DESIGN is missing."],
    [["export", "a", "--out", "d"], "--to FORMAT is missing."],
    [["export", "a", "--to", "pptx", "--out", "d"], "There is no format “pptx” to write. Known are json"],
    [["export", "a", "--to", "json", "--out", "d"], "“a” does not exist."],
  ])("answers wrong use with status 2 and what is missing: %j", async (args, message) => {
    const { status, out, err } = await orgwright(...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
    expect(filesIn()).toEqual([]);
  });
});

describe("orgwright collect-script", () => {
  it("prints a shell script and nothing else", async () => {
    const { status, out, err } = await orgwright("collect-script");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^bash -s -- \$.*\n# Collects what AWS Organizations tells/);
    expect((await orgwright("collect-script", "--without-tags")).out).toMatch(/^bash -s -- --without-tags \$/);
  });

  it("and import reads a folder of what the AWS command line answered", async () => {
    put("answers/list-accounts.json", { Accounts: [{ Id: "444455556666", Name: "dev" }] });
    put("answers/list-roots.json", { Roots: [{ Id: "r-ab12", Name: "Root", PolicyTypes: [] }] });
    const { status, out, err } = await orgwright("import", "answers", "--out", "d.json");
    expect({ status, out }).toEqual({ status: 0, out: "Wrote d.json.\n" });
    expect(err).toMatch(/^warning: The files tell only a part of the organization\. .*orgwright collect-script/);
    expect(JSON.parse(textOf("d.json")).nodes.map(({ id }: { id: string }) => id)).toContain("444455556666");
  });
});
