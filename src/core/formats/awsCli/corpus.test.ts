import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../design/designOf";
import { isOu, nodesInOrder } from "../../design/queries";
import type { Document } from "../../design/types";
import { describeProblem } from "../../json/problem";
import { importFiles } from "../importFiles";
import { terraformExporter } from "../terraform";
import { hclString } from "../terraform/hcl";

const fixtures = join(import.meta.dirname, "../../../../fixtures");
const fileOf = (folder: string, name: string) => ({
  path: name,
  bytes: new Uint8Array(readFileSync(join(fixtures, folder, name))),
});

interface Told {
  readonly document: Document | null;
  readonly said: string;
}
function told(files: Parameters<typeof importFiles>[0]): Told {
  const result = importFiles(files);
  return {
    document: result.ok ? result.value : null,
    said: (result.ok ? result.warnings : result.problems)
      .map((one) => `${one.code}: ${describeProblem(one)}`)
      .join("\n"),
  };
}
const namesOf = (document: Document | null) =>
  document === null ? [] : nodesInOrder(document.design).map(({ name }) => name);

// fixtures/awsCli/README.md
describe("AWS's own examples of answers, each alone:", () => {
  it.each<[string, string | null, ...RegExp[]]>([
    ["describe-account.json", "Root > Beta Account*", /policies-not-told/],
    ["describe-organization.json", "Root", /accounts-not-told: .*list-accounts/, /ous-not-told/],
    ["describe-organizational-unit.json", "Root > Accounting Group", /parent-not-told/, /accounts-not-told/],
    ["describe-policy.json", "Root", /organization-not-told/, /escaped-twice: .*AllowAllS3Actions/],
    ["list-accounts-for-parent.json", "Root > Development Account*; Root > Test Account*", /ous-not-told/],
    [
      "list-accounts.json",
      "Root > Master Account*; Root > Developer Account*; Root > Production Account*; Root > Test Account*",
      /ous-not-told/,
    ],
    ["list-children.json", null, /no-organization: .*list-accounts/],
    ["list-organizational-units-for-parent.json", "Root > Development; Root > Production", /parent-not-told.*2 OUs/],
    ["list-parents.json", null, /no-organization/],
    ["list-policies-for-target.json", null, /no-organization: .*only names of policies.*describe-policy/],
    ["list-policies.json", null, /no-organization: .*only names of policies.*describe-policy/],
    ["list-roots.json", "Root", /accounts-not-told/],
    ["list-targets-for-policy.json", null, /no-organization/],
  ])("%s", (name, outline, ...expected) => {
    const { document, said } = told([fileOf("awsCli/examples", name)]);
    expect(document === null ? null : outlineOf(document.design)).toBe(outline);
    for (const pattern of expected) expect(said).toMatch(pattern);
  });

  it("the management account's id comes from its ARN, the organization's from the answer", () => {
    const { document } = told([fileOf("awsCli/examples", "describe-organization.json")]);
    const management = document?.design.nodes.get(document.design.organization.managementAccountId);
    expect(management).toMatchObject({ awsId: "111111111111", email: "bill@example.com" });
    expect(document?.design.organization.awsId).toBe("o-exampleorgid");
  });

  it("a content that is escaped twice is read all the same", () => {
    const { document } = told([fileOf("awsCli/examples", "describe-policy.json")]);
    expect(document?.design.policies.get("p-examplepolicyid111" as never)?.document).toEqual({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
    });
  });
});

describe("AWS's own examples together", () => {
  const folder = "awsCli/examples";
  const files = readdirSync(join(fixtures, folder)).map((name) => fileOf(folder, name));

  it("are one organization, and what doesn't fit is said", () => {
    const { document, said } = told(files);
    const { design } = document ?? {};
    expect(namesOf(document).toSorted()).toEqual(
      [
        "Root",
        "Master Account",
        "Developer Account",
        "Development Account",
        "Test Account",
        "Beta Account",
        "Accounting Group",
        "Production",
      ].toSorted(),
    );
    expect(design?.organization).toMatchObject({ awsId: "o-exampleorgid", managementAccountId: "111111111111" });
    expect(Array.from(design?.policies.values() ?? [], ({ name }) => name)).toEqual([
      "FullAWSAccess",
      "AllowAllEC2Actions",
      "AllowAllS3Actions",
    ]);
    for (const pattern of [
      /told-differently: .*account 333333333333 is called “Test Account” here, but “Development Account”/,
      /told-differently: .*OU ou-examplerootid111-exampleouid111 is called “Development” here/,
      /answer-without-id: list-children\.json.*list-children-ou-/,
      /answer-without-id: list-targets-for-policy\.json.*list-targets-for-policy-p-/,
      /content-not-told: .*AllowAllEC2Actions/,
      /parent-not-told: .*4 accounts/,
      /email-taken: .*anika@example\.com/,
    ])
      expect(said).toMatch(pattern);
  });
});

describe("answers as a test tool recorded them", () => {
  const folder = "awsCli/recorded";

  it("are read without their wrapping", () => {
    const organization = told([fileOf(folder, "describe-organization.json")]).document;
    expect(organization?.design.organization).toMatchObject({
      awsId: "o-vjtynx2e3h",
      enabledPolicyTypes: ["SERVICE_CONTROL_POLICY"],
    });
    expect(namesOf(told([fileOf(folder, "list-accounts.json")]).document)).toEqual(["Root", "Sandbox-Kapil"]);
  });

  it("are refused together, as they are those of two organizations", () => {
    const { document, said } = told(readdirSync(join(fixtures, folder)).map((name) => fileOf(folder, name)));
    expect(document).toBeNull();
    expect(said).toBe(
      "several-organizations: list-accounts.json, line 5, column 13: The answers are those of 2 organizations: o-vjtynx2e3h (describe-organization.json, line 4), o-r2x4ytpwhl (list-accounts.json, line 5). Import the answers of one organization at a time.",
    );
  });
});

describe("answers with hostile or mistaken content", () => {
  const inFile = (name: string): readonly { readonly Id: string; readonly Name: string }[] => {
    const content = JSON.parse(readFileSync(join(fixtures, "bad", name), "utf8"));
    return content.Accounts ?? content.OrganizationalUnits;
  };

  it.each([
    "awscli-csv-injection.json",
    "awscli-hcl-injection.json",
    "awscli-unicode-names.json",
    "awscli-yaml-injection.json",
  ])("keep their names as they are: %s", (name) => {
    const { document } = told([fileOf("bad", name)]);
    const expected = inFile(name).map((one) => one.Name);
    expect(namesOf(document)).toEqual(expect.arrayContaining(expected));
    expect(namesOf(document)).toHaveLength(expected.length + 2); // root and management account
  });

  it("leave in Terraform as literals", () => {
    const { document } = told([fileOf("bad", "awscli-hcl-injection.json")]);
    const hcl = terraformExporter
      .export(document!, {})
      .files.map(({ text }) => text)
      .join("\n");
    const ous = nodesInOrder(document!.design).filter(isOu);
    expect(ous).toHaveLength(5);
    for (const { name } of ous) expect(hcl).toMatch(new RegExp(`name += ${escaped(hclString(name))}\n`));
    expect(hcl).not.toMatch(/^resource "null_resource"/m);
  });

  it.each<[string, RegExp]>([
    ["awscli-duplicate-account-ids.json", /“444455556666” stands twice: “one” and “two”/],
    ["awscli-two-roots.json", /exactly one root; 2 are there: r-ab12, r-cd34/],
  ])("are refused where they are no organization: %s", (name, message) => {
    const { document, said } = told([fileOf("bad", name)]);
    expect(document).toBeNull();
    expect(said).toMatch(message);
  });

  it("are warned of where two accounts have one email", () => {
    expect(told([fileOf("bad", "awscli-duplicate-emails.json")]).said).toMatch(/email-taken: .*“two”.*“one”/);
  });

  it("are warned of where names can't be told apart, with what can't be seen written out", () => {
    const { said } = told([fileOf("bad", "awscli-unicode-names.json")]);
    expect(said).toMatch(
      /names-look-alike: .*3 OUs .*ou-ab12-11111111 \(“Prod”\).*“Pro\\u\{200b\}d”.*“\\u\{feff\}Prod”/,
    );
    expect(said).toMatch(/names-look-alike: .*2 OUs .*“e\\u\{301\}quipe”/);
    expect(said).toMatch(/name-invisible: .*“\\u\{202e\}dorP”/);
    expect(said).not.toMatch(/[\u200b\u202e\ufeff]/);
  });
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
