import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { designOf } from "../core/design/designOf";
import { policyId } from "../core/design/ids";
import type { Design, Policy } from "../core/design/types";
import { writeDocument } from "../core/design/writeDocument";
import { binaryImporters, exporters, importers, packForLink } from "../core/formats";
import { commands } from "./commands";
import { main } from "./orgwright";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "orgwright-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function orgwright(...args: readonly string[]) {
  let out = "";
  let err = "";
  const status = await main(args, {
    cwd: folder,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

function put(path: string, content: string | object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}
const textOf = (path: string) => readFileSync(join(folder, path), "utf8");
const filesIn = (path = ".") => readdirSync(join(folder, path)).toSorted();

const denyS3 = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] };
const denyOutsideEurope = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Deny",
      Action: "ec2:*",
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } },
    },
  ],
};

/** Root > Runtime (deny S3; EC2 outside Europe) > dev; Root > Sandbox without any SCP > toy. */
function design(): Design {
  const policy = (id: string, document: Policy["document"]): Policy => ({
    id: policyId(id),
    type: "SERVICE_CONTROL_POLICY",
    name: id,
    ...(document === undefined ? {} : { document }),
  });
  const drawn = designOf("Root > Runtime > dev*; Root > Sandbox > toy*");
  const policies = [policy("deny-s3", denyS3), policy("europe", denyOutsideEurope)];
  const attachments: Record<string, readonly string[]> = {
    runtime: ["p-FullAWSAccess", "deny-s3", "europe"],
    sandbox: [],
  };
  return {
    ...drawn,
    policies: new Map([...drawn.policies, ...policies.map((each) => [each.id, each] as const)]),
    nodes: new Map(
      [...drawn.nodes].map(([id, node]) => [
        id,
        { ...node, policyIds: (attachments[id] ?? node.policyIds).map(policyId) },
      ]),
    ),
  };
}

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

describe("orgwright evaluate", () => {
  const requests = [
    { id: "deny", accountId: "dev", action: "s3:GetObject" },
    { id: "pass", accountId: "dev", action: "dynamodb:GetItem" },
    { id: "empty level", accountId: "toy", action: "dynamodb:GetItem" },
    { id: "management", accountId: "management", action: "s3:GetObject" },
    { id: "outside", accountId: "999988887777", action: "s3:GetObject" },
    { id: "region", accountId: "dev", action: "ec2:RunInstances", context: { "aws:RequestedRegion": "eu-west-1" } },
  ];

  it("prints a verdict for each request, in their order, and who decided", async () => {
    put("d.json", writeDocument({ design: design() }));
    put("r.json", requests);
    const { status, out, err } = await orgwright("evaluate", "d.json", "--requests", "r.json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        id: "deny",
        verdict: "denied",
        decidedBy: [
          {
            nodeId: "runtime",
            policyType: "SERVICE_CONTROL_POLICY",
            policyId: "deny-s3",
            statement: 0,
            effect: "explicit-deny",
          },
        ],
      },
      { id: "pass", verdict: "allowed", decidedBy: [] },
      {
        id: "empty level",
        verdict: "denied",
        decidedBy: [
          {
            nodeId: "sandbox",
            policyType: "SERVICE_CONTROL_POLICY",
            policyId: null,
            statement: null,
            effect: "implicit-deny",
          },
        ],
      },
      { id: "management", verdict: "exempt", decidedBy: [] },
      { id: "outside", verdict: "exempt", decidedBy: [] },
      { id: "region", verdict: "allowed", decidedBy: [] },
    ]);
    expect(err).toMatch(/^warning: d\.json, .*no SCP is attached/);
  });

  it("takes a key that isn't given as absent, and as unknown with --partial", async () => {
    put("d.json", writeDocument({ design: design() }));
    put("r.json", [{ id: "1", accountId: "dev", action: "ec2:RunInstances" }]);
    const [complete] = JSON.parse((await orgwright("evaluate", "d.json", "--requests", "r.json")).out);
    expect(complete.verdict).toBe("denied");
    const [partial] = JSON.parse((await orgwright("evaluate", "d.json", "--requests", "r.json", "--partial")).out);
    expect(partial.verdict).toBe("conditional");
    expect(partial.proved).toBe(true);
    expect(partial.residual).toMatchObject({
      text: "only in eu-west-1",
      allOf: [{ anyOf: [{ conditions: [{ operator: "StringEquals", key: "aws:RequestedRegion" }] }] }],
    });
  });

  it("gives examples that can be asked as they are, both in one file", async () => {
    put("d.json", writeDocument({ design: design() }));
    put("r.json", [{ id: "1", accountId: "dev", action: "ec2:RunInstances" }]);
    const flags = ["--partial", "--derive-context"];
    const [answer] = JSON.parse((await orgwright("evaluate", "d.json", "--requests", "r.json", ...flags)).out);
    put("examples.json", [answer.allowedExample, answer.deniedExample]);
    const { out } = await orgwright("evaluate", "d.json", "--requests", "examples.json");
    expect(JSON.parse(out).map(({ verdict }: { verdict: string }) => verdict)).toEqual(["allowed", "denied"]);
  });

  it("derives what the design says of the account when asked", async () => {
    const onlyDev = {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          Action: "s3:*",
          Resource: "*",
          Condition: { StringEquals: { "aws:PrincipalIsAWSService": "false" } },
        },
      ],
    };
    const drawn = design();
    const policies = new Map(drawn.policies).set(policyId("deny-s3"), {
      ...drawn.policies.get(policyId("deny-s3"))!,
      document: onlyDev,
    });
    put("d.json", writeDocument({ design: { ...drawn, policies } }));
    put("r.json", [{ id: "1", accountId: "dev", action: "s3:GetObject" }]);
    const verdict = async (...flags: readonly string[]) =>
      JSON.parse((await orgwright("evaluate", "d.json", "--requests", "r.json", ...flags)).out)[0].verdict;
    expect([await verdict(), await verdict("--derive-context")]).toEqual(["allowed", "denied"]);
  });

  it("never prints a control character, whatever the requests are called", async () => {
    put("d.json", writeDocument({ design: design() }));
    const id = "\u001b[31m\u009b\u202e\u{e0041}\u007f";
    put("r.json", [{ id, accountId: "dev", action: "a:b" }]);
    const { out } = await orgwright("evaluate", "d.json", "--requests", "r.json");
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(out)[0].id).toBe(id);
  });

  it.each([
    ["[", "r.json, line 1, column 2: Expected a JSON value"],
    ['[{"id":"1"}]', "r.json, line 1, column 2: Request 0 has no “accountId”."],
    ['[{"id":"1","accountId":"runtime","action":"a:b"}]', "“runtime” is an OU of the design, not an account."],
  ])("refuses requests that it can't take, with the place: %s", async (text, message) => {
    put("d.json", writeDocument({ design: design() }));
    put("r.json", text);
    const { status, out, err } = await orgwright("evaluate", "d.json", "--requests", "r.json");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
  });
});

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
