import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { designOf } from "../core/design/designOf";
import { writeDocument } from "../core/design/writeDocument";
import { filesIn, folder, inNewFolders, orgwright, put, textOf } from "./testing/command";
import { design } from "./testing/sampleDesign";

inNewFolders();

describe("orgwright export", () => {
  it("writes Terraform into a folder and says what a person must know", async () => {
    put("d.json", writeDocument({ design: design() }));
    const { status, out, err } = await orgwright("export", "d.json", "--to", "terraform", "--out", "new/tf");
    expect({ status, out }).toEqual({ status: 0, out: "Wrote new/tf.\n" });
    expect(err).toContain("note: The design leaves OU “Sandbox” without any SCP");
    expect(filesIn("new/tf")).toContain("accounts.tf");
    expect(filesIn("new/tf").filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("writes a picture that is imported again as the design, and draws it anew in its place", async () => {
    put("d.json", writeDocument({ design: design() }));
    const draw = (...choices: readonly string[]) =>
      orgwright("export", "d.json", "--to", "svg", "--out", "d.svg", ...choices.flatMap((each) => ["--option", each]));
    expect(await draw("view=services", "theme=dark")).toMatchObject({ status: 0, out: "Wrote d.svg.\n" });
    const services = textOf("d.svg");
    expect(services).toContain("What passes of every action");
    expect((await draw("action=s3:*")).status).toBe(0);
    expect(textOf("d.svg")).toContain("everything in s3");
    expect((await orgwright("import", "d.svg", "--out", "again.json")).status).toBe(0);
    expect(textOf("again.json")).toBe(textOf("d.json"));
    expect((await draw("view=sideways")).err).toContain("It is one of boxes, flow, matrix, services, regions.");
  });

  it("replaces its own files of an earlier export, removes what is gone and leaves a person's alone", async () => {
    put("d.json", writeDocument({ design: design() }));
    await orgwright("export", "d.json", "--to", "terraform", "--out", "tf");
    expect(existsSync(join(folder, "tf/policies/europe.json"))).toBe(true);
    put("tf/terraform.tfstate", "mine");
    put("tf/policies/mine.json", "mine");
    put("smaller.json", writeDocument({ design: designOf("Root > Runtime > dev*") }));
    const { status } = await orgwright("export", "smaller.json", "--to", "terraform", "--out", "tf");
    expect(status).toBe(0);
    expect(filesIn("tf/policies")).toEqual(["mine.json"]);
    expect(filesIn("tf")).not.toContain("policies.tf");
    expect(textOf("tf/terraform.tfstate")).toBe("mine");
    expect(textOf("tf/organizational_units.tf")).not.toContain("Sandbox");
  });

  it("writes steps as folders, and removes them when the next export needs none", async () => {
    const known = JSON.parse(writeDocument({ design: design() }));
    const ids: Record<string, string> = { root: "r-ab12", runtime: "ou-ab12-11111111", sandbox: "ou-ab12-22222222" };
    for (const node of known.nodes) if (ids[node.id] !== undefined) node.awsId = ids[node.id];
    const { organization, nodes, policies } = known;
    const baseline = { organization, nodes, policies };
    const without = nodes.filter((node: { id: string }) => !["sandbox", "toy"].includes(node.id));
    put("removed.json", { ...known, baseline, nodes: without });
    put("same.json", { ...known, baseline });
    await orgwright("export", "removed.json", "--to", "terraform-json", "--out", "tf");
    expect(filesIn("tf")).toEqual(expect.arrayContaining(["1-adopt", "README.md", "orgwright-export.json"]));
    expect(existsSync(join(folder, "tf/1-adopt/imports.tf.json"))).toBe(true);
    await orgwright("export", "same.json", "--to", "terraform", "--out", "tf");
    expect(filesIn("tf").filter((name) => /^\d-/.test(name))).toEqual([]);
    expect(textOf("tf/imports.tf")).toContain('id = "ou-ab12-22222222"');
  });

  it("doesn't write into a folder of somebody else", async () => {
    put("d.json", writeDocument({ design: design() }));
    put("tf/main.tf", "mine");
    const { status, err } = await orgwright("export", "d.json", "--to", "terraform", "--out", "tf");
    expect(status).toBe(2);
    expect(err).toContain("The folder “tf” is neither empty nor an earlier export");
    expect(filesIn("tf")).toEqual(["main.tf"]);
  });

  it("removes nothing outside its folder, whatever a forged list of files says", async () => {
    put("d.json", writeDocument({ design: design() }));
    put("precious.txt", "mine");
    const files = ["../precious.txt", `${folder}/precious.txt`, "policies/../../precious.txt", ".terraform/x"];
    put("tf/orgwright-export.json", { format: "orgwright-export", version: 1, files });
    put("tf/.terraform/x", "mine");
    expect((await orgwright("export", "d.json", "--to", "terraform", "--out", "tf")).status).toBe(0);
    expect([textOf("precious.txt"), textOf("tf/.terraform/x")]).toEqual(["mine", "mine"]);
  });

  it("writes JSON that is the same design again", async () => {
    const text = writeDocument({ design: designOf("Root > Runtime > dev*") });
    put("d.json", text);
    expect((await orgwright("export", "d.json", "--to", "json", "--out", "copy.json")).status).toBe(0);
    expect(textOf("copy.json")).toBe(text);
  });

  it("writes the report with what AWS says of its actions, and the diagram in the wanted detail", async () => {
    put("d.json", writeDocument({ design: design() }));
    const report = await orgwright(
      "export",
      "d.json",
      "--to",
      "markdown",
      "--out",
      "r.md",
      "--option",
      "date=15 May 2026",
    );
    expect(report).toMatchObject({ status: 0, out: "Wrote r.md.\n", err: expect.not.stringContaining("catalogue") });
    expect(textOf("r.md")).toContain("filter, 15 May 2026.");
    expect(textOf("r.md")).toMatch(/Catalogue of AWS’s actions: \d{4}-\d\d-\d\d/);
    const diagram = await orgwright("export", "d.json", "--to", "mermaid", "--out", "d.mmd", "--option", "detail=ous");
    expect(diagram.status).toBe(0);
    expect(textOf("d.mmd")).toContain("accounts");
    expect(textOf("d.mmd")).toMatch(/^flowchart TB\n {2}n1\["Root<br\/>/);
    const wrong = await orgwright("export", "d.json", "--to", "mermaid", "--out", "x.mmd", "--option", "detail=all");
    expect(wrong).toMatchObject({ status: 2, err: expect.stringContaining("It is one of ous, accounts, policies.") });
  });

  it("exports a variant", async () => {
    const {
      format: _format,
      version: _version,
      ...flat
    } = JSON.parse(writeDocument({ design: designOf("Root > Flat*") }));
    put("d.json", writeDocument({ design: design(), variants: [{ id: "flat", ...flat }] }));
    expect((await orgwright("export", "d.json", "--to", "json", "--out", "v.json", "--variant", "flat")).status).toBe(
      0,
    );
    expect(textOf("v.json")).toContain('"name": "Flat"');
    const { status, err } = await orgwright("export", "d.json", "--to", "json", "--out", "w.json", "--variant", "x");
    expect(status).toBe(2);
    expect(err).toContain("The document has no variant “x”. It has “flat”.");
  });
});
