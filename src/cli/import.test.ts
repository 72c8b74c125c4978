import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { designOf } from "../core/design/designOf";
import { writeDocument } from "../core/design/writeDocument";
import { packForLink } from "../core/formats";
import { filesIn, folder, inNewFolders, orgwright, put, textOf } from "./testing/command";
import { denyOutsideEurope, denyS3, design } from "./testing/sampleDesign";

inNewFolders();

describe("orgwright import", () => {
  it("reads a folder of Terraform with its modules, templates and values, and leaves .terraform alone", async () => {
    put("infra/main.tf", 'variable "unit" {}\nmodule "m" {\n  source = "./modules/m"\n  unit   = var.unit\n}\n');
    put("infra/empty.tf", "");
    put("infra/terraform.tfvars", 'unit = "Shop"\n');
    put("infra/.terraform/modules/x/main.tf", "broken {");
    put(
      "infra/modules/m/main.tf",
      `variable "unit" {}
resource "aws_organizations_organizational_unit" "unit" {
  name = var.unit
}
resource "aws_organizations_policy" "deny" {
  name    = "Deny"
  content = templatefile("\${path.module}/deny.tftpl", { action = "s3:*" })
}
resource "aws_organizations_policy_attachment" "deny" {
  policy_id = aws_organizations_policy.deny.id
  target_id = aws_organizations_organizational_unit.unit.id
}
resource "aws_organizations_account" "lost" {
  name  = "lost"
  email = var.nowhere
}
`,
    );
    const statement = { Effect: "Deny", Action: ["$", "{action}"].join(""), Resource: "*" };
    put("infra/modules/m/deny.tftpl", { Version: "2012-10-17", Statement: [statement] });
    const { status, err } = await orgwright("import", "infra", "--out", "d.json");
    expect(err).toContain(
      "infra/modules/m/main.tf, line 15, column 11: The email of account “lost” isn't known, because the variable “nowhere” is not declared",
    );
    expect(status).toBe(0);
    const { nodes, policies } = JSON.parse(textOf("d.json"));
    expect(nodes.map(({ name, policyIds }: { name: string; policyIds: string[] }) => [name, policyIds])).toEqual([
      ["Root", ["p-FullAWSAccess"]],
      ["Management", ["p-FullAWSAccess"]],
      ["Shop", ["p-FullAWSAccess", "deny"]],
      ["lost", ["p-FullAWSAccess"]],
    ]);
    expect(policies[1].document.Statement[0].Action).toBe("s3:*");
  });

  it("makes a design of policy files", async () => {
    put("policies/deny-s3.json", denyS3);
    put("policies/more/europe.json", denyOutsideEurope);
    put("policies/README.md", "Not JSON.");
    expect(await orgwright("import", "policies", "--out", "d.json")).toEqual({
      status: 0,
      out: "Wrote d.json.\n",
      err: "",
    });
    expect(JSON.parse(textOf("d.json")).policies.map(({ id }: { id: string }) => id)).toEqual([
      "p-FullAWSAccess",
      "deny-s3",
      "europe",
    ]);
  });

  it("reads Terraform's state in a folder, and says what accounts are for where their names leave no doubt", async () => {
    const state = readFileSync(join(import.meta.dirname, "../../fixtures/terraform-state/modules.tfstate"), "utf8");
    put("live/terraform.tfstate", state);
    expect(await orgwright("import", "live", "--guess", "--out", "d.json")).toEqual({
      status: 0,
      out: "Guessed what 5 accounts are for.\nWrote d.json.\n",
      err: "",
    });
    const { nodes } = JSON.parse(textOf("d.json"));
    expect(nodes.find(({ name }: { name: string }) => name === "shop-prod").useCases).toEqual([
      { kind: "runtime", businessUnit: "shop", phase: "prod" },
    ]);
    await orgwright("import", "live", "--out", "e.json");
    expect(textOf("e.json")).not.toContain("runtime");
  });

  it("says of one account that it guessed what it is for", async () => {
    put("o.json", writeDocument({ design: designOf("Root > Shop > shop-prod*") }));
    const { out } = await orgwright("import", "o.json", "--guess", "--out", "d.json");
    expect(out).toBe("Guessed what 1 account is for.\nWrote d.json.\n");
  });

  it("reads a zip as the folder in it, and writes nothing where it leads out of it", async () => {
    const zip = (name: string, path: string) =>
      writeFileSync(join(folder, name), zipSync({ [path]: strToU8(JSON.stringify(denyS3)) }));
    zip("policies.zip", "scps/deny-s3.json");
    expect(await orgwright("import", "policies.zip", "--out", "d.json")).toMatchObject({ status: 0, err: "" });
    expect(JSON.parse(textOf("d.json")).policies.at(-1).id).toBe("deny-s3");
    zip("hostile.zip", "../deny-s3.json");
    const { status, err } = await orgwright("import", "hostile.zip", "--out", "e.json");
    expect(status).toBe(2);
    expect(err).toContain("hostile.zip: The zip file holds “../deny-s3.json”, which leads out of its folder.");
    expect(filesIn()).toEqual(["d.json", "hostile.zip", "policies.zip"]);
  });

  it("reads the design in a shared link, fetches nothing, and refuses a link that was cut", async () => {
    const document = { design: designOf("Root > Runtime > dev*") };
    const packed = packForLink(document);
    const link = `https://orgwright.invalid/#view=flow&d=${packed.ok ? packed.value : ""}`;
    expect(await orgwright("import", link, "--out", "d.json")).toMatchObject({ status: 0, err: "" });
    expect(textOf("d.json")).toBe(writeDocument(document));
    const { status, err } = await orgwright("import", link.slice(0, -3), "--out", "e.json");
    expect(status).toBe(2);
    expect(err).toContain("The link is not whole");
  });

  it("writes a design of our own as it was", async () => {
    const text = writeDocument({ design: designOf("Root > Runtime > dev*") });
    put("a.json", text);
    expect(await orgwright("import", "a.json", "--from", "orgwright", "--out", "b.json")).toMatchObject({
      status: 0,
      err: "",
    });
    expect(textOf("b.json")).toBe(text);
  });

  it("writes nothing where a file can't be read", async () => {
    put("good.json", denyS3);
    put("bad.json", { ...denyS3, Version: "2024-01-01" });
    const { status, out, err } = await orgwright("import", "good.json", "bad.json", "--out", "d.json");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^error: bad\.json, line 1, column \d+: Version must be/);
    expect(filesIn()).toEqual(["bad.json", "good.json"]);
  });

  it.each([
    ["", "error: A path is empty. Name a file or a folder.\n"],
    [
      "https://example.com/org.json",
      "error: “https://example.com/org.json” is an address; nothing is fetched. Download the file first.\n",
    ],
  ])("says that no file is at “%s”", async (path, err) => {
    put("beside.json", denyS3);
    expect(await orgwright("import", path, "--out", "out.json")).toEqual({ status: 2, out: "", err });
    expect(filesIn("")).toEqual(["beside.json"]);
  });

  it.skipIf(process.platform === "win32")("stops where a device gives without end", async () => {
    const err = "error: “/dev/zero” is too large: at most 100 MB are read. Split it into smaller files.\n";
    expect(await orgwright("import", "/dev/zero", "--out", "out.json")).toEqual({ status: 2, out: "", err });
  });

  it("takes a policy with actions that AWS doesn't know, and says where they stand and what was meant", async () => {
    put("scp.json", readFileSync(join(import.meta.dirname, "../../fixtures/bad/scp-unknown-service.json"), "utf8"));
    const { status, out, err } = await orgwright("import", "scp.json", "--out", "d.json");
    expect({ status, out }).toEqual({ status: 0, out: "Wrote d.json.\n" });
    expect(err.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^warning: scp\.json, line 7, column 9: “nosuchservice:DoIt”: AWS has no service /),
      expect.stringMatching(/^warning: scp\.json, line 8, column 9: “s3:GetObjekt”.* Did you mean “s3:GetObject”\?$/),
    ]);
  });

  it("replaces a design and an empty file, but nothing else", async () => {
    put("scp.json", denyS3);
    put("design.json", writeDocument({ design: design() }));
    put("empty.json", "");
    put("notes.json", "mine");
    expect((await orgwright("import", "scp.json", "--out", "design.json")).status).toBe(0);
    expect((await orgwright("import", "scp.json", "--out", "empty.json")).status).toBe(0);
    for (const mine of ["notes.json", "scp.json"]) {
      const before = textOf(mine);
      const { status, err } = await orgwright("import", "scp.json", "--out", mine);
      expect({ status, text: textOf(mine) }).toEqual({ status: 2, text: before });
      expect(err).toContain(`“${mine}” exists and is no Orgwright design, so it is not replaced.`);
    }
    expect(filesIn()).toEqual(["design.json", "empty.json", "notes.json", "scp.json"]);
  });

  it.each([
    ["nosuch/d.json", "The folder for “nosuch/d.json” does not exist."],
    ["scp.json/d.json", "leads through something that is no folder"],
  ])("says why it can't write to %s", async (out, message) => {
    put("scp.json", denyS3);
    const { status, err } = await orgwright("import", "scp.json", "--out", out);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  it("writes through a link", async () => {
    put("scp.json", denyS3);
    put("real.json", "");
    symlinkSync(join(folder, "real.json"), join(folder, "link.json"));
    expect((await orgwright("import", "scp.json", "--out", "link.json")).status).toBe(0);
    expect(textOf("real.json")).toContain("scp");
    expect(lstatSync(join(folder, "link.json")).isSymbolicLink()).toBe(true);
  });

  it("names the format of a folder that it doesn't read, and of files beside those that it reads", async () => {
    mkdirSync(join(folder, "lza"));
    writeFileSync(
      join(folder, "lza/organization-config.yaml"),
      "enable: true\norganizationalUnits:\n  - name: Security\n",
    );
    const refused = await orgwright("import", "lza", "--out", "d.json");
    expect(refused).toMatchObject({ status: 2, out: "" });
    expect(refused.err).toContain(
      "This looks like a Landing Zone Accelerator configuration, which Orgwright doesn't read.",
    );
    put("lza/guardrails-scp.json", denyS3);
    const read = await orgwright("import", "lza", "--out", "d.json");
    expect(read.status).toBe(0);
    expect(read.err).toMatch(
      /organization-config\.yaml: Left alone: .*it looks like a Landing Zone Accelerator configuration\./,
    );
  });

  it("tells many warnings that are alike once, with where some of them are, and each where it is asked to", async () => {
    mkdirSync(join(folder, "many"));
    for (const number of [1, 2, 3, 4, 5, 6]) put(`many/notes${number}.json`, [number]);
    put("many/scp.json", denyS3);
    const { status, err } = await orgwright("import", "many", "--out", "d.json");
    expect(status).toBe(0);
    const place = (number: number) => join("many", `notes${number}.json`);
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^warning: many.notes1\.json: Left alone: /),
      `  … and 5 more like it: ${[2, 3, 4].map(place).join("; ")}; …`,
      "--verbose lists them all.",
      "",
    ]);
    const each = await orgwright("import", "many", "--verbose", "--out", "d.json");
    expect(each.err.match(/^warning: many.notes\d\.json: Left alone: /gm)).toHaveLength(6);
    expect(each.err).not.toContain("more like it");
  });

  it("names a folder without anything to read", async () => {
    mkdirSync(join(folder, "nothing"));
    expect((await orgwright("import", "nothing", "--out", "d.json")).err).toContain(
      "The folder “nothing” holds no JSON and no Terraform file.",
    );
  });
});
