import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { designOf, outlineOf } from "../design/designOf";
import { policyId } from "../design/ids";
import { writeDocument } from "../design/writeDocument";
import { describeProblem } from "../json/problem";
import { binaryImporters, importers, importFiles } from "./importFiles";

const bad = join(import.meta.dirname, "../../../fixtures/bad");
const fileOf = (path: string, text: string) => ({ path, bytes: new Uint8Array(Buffer.from(text)) });
const badFile = (path: string) => ({ path, bytes: new Uint8Array(readFileSync(join(bad, path))) });

function complaints(...files: Parameters<typeof importFiles>[0]): string {
  const reading = importFiles(files);
  return reading.ok ? "read" : reading.problems.map(describeProblem).join("\n");
}

const deny = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] };

describe("policy files", () => {
  it("become a blank organization with the policies attached to nothing, named after their files", () => {
    const reading = importFiles([
      fileOf("policies/Deny S3.json", JSON.stringify(deny)),
      fileOf("other/deny-s3.json", JSON.stringify(deny)),
    ]);
    if (!reading.ok) throw new Error(reading.problems[0]?.message);
    const { design } = reading.value;
    expect(outlineOf(design)).toBe("Root");
    expect([...design.policies.values()].slice(1)).toEqual([
      { id: "deny-s3", type: "SERVICE_CONTROL_POLICY", name: "Deny S3", document: deny },
      { id: "deny-s3-2", type: "SERVICE_CONTROL_POLICY", name: "deny-s3", document: deny },
    ]);
    expect([...design.nodes.values()].flatMap(({ policyIds }) => policyIds)).not.toContain("deny-s3");
  });

  it.each([
    ["rcp-s3.json", "RESOURCE_CONTROL_POLICY"],
    ["perimeter.json", "RESOURCE_CONTROL_POLICY"],
    ["rcps/perimeter.json", "RESOURCE_CONTROL_POLICY"],
  ])("are resource control policies where the name says so or nothing else can be meant: %s", (path, expected) => {
    const rcp = { ...deny, Statement: [{ ...deny.Statement[0], Principal: "*" }] };
    const reading = importFiles([fileOf(path, JSON.stringify(rcp))]);
    expect(reading.ok && [...reading.value.design.policies.values()][1]?.type).toBe(expected);
  });

  it("are refused together where one of them is wrong, and the file is named", () => {
    const text = complaints(fileOf("good.json", JSON.stringify(deny)), badFile("scp-unknown-effect.json"));
    expect(text).toMatch(/^scp-unknown-effect\.json, line 5, column 17: .*Permit/);
  });
});

// What has to be said about each file: fixtures/bad/README.md.
describe("a policy that AWS would refuse is refused, and what is wrong is said:", () => {
  it.each<[string, ...RegExp[]]>([
    ["scp-action-and-notaction.json", /Action and NotAction/],
    ["scp-duplicate-keys.json", /“Effect” stands twice/, /“Action” stands twice/],
    ["scp-duplicate-sid.json", /“Same”/],
    ["scp-empty-action.json", /Action is an empty list/],
    ["scp-empty-statement.json", /Statement is empty/],
    ["scp-lone-surrogate.json", /unpaired surrogate/],
    ["scp-lowercase-effect.json", /letter case matters.*“deny”/],
    ["scp-lowercase-elements.json", /Statement is missing/, /letter case matters/],
    [
      "scp-malformed-actions.json",
      ...["s3", "s3:", "*:*", ":GetObject", "s3:Get Object", "s3::GetObject", "arn:aws:s3:::b"].map(
        (action) => new RegExp(`“${action.replaceAll("*", "\\*")}” is not an action`),
      ),
    ],
    ["scp-missing-brace.json", /line 6, .*end of the text/],
    ["scp-nested-condition-value.json", /must be a string, number, boolean or a list/],
    ["scp-no-resource.json", /Resource \(or NotResource\) is missing/],
    ["scp-no-version.json", /Version is missing.*2012-10-17/],
    ["scp-notprincipal.json", /NotPrincipal is not allowed/],
    ["scp-nul-and-controls.json", /letters and digits only, found “a\\u\{0\}b\\u\{1b\}\[31m”/],
    ["scp-over-limit.json", /28,688 .*10,240/],
    ["scp-principal.json", /Principal is not allowed/, /“rcp” in the file's name/],
    ["scp-proto-key.json", /“__proto__” is not allowed/],
    ["scp-raw-control.json", /control character/],
    ["scp-single-quotes.json", /line 1, column 2/],
    ["scp-top-level-array.json", /must be a JSON object/],
    ["scp-trailing-comma.json", /line 4, column \d+/],
    ["scp-unknown-effect.json", /“Permit”/],
    ["scp-unknown-version.json", /must be "2012-10-17"/],
    ["scp-utf16be-nobom.json", /not encoded as UTF-8/],
    ["scp-wrong-type-action.json", /entry 0/, /entry 1/, /entry 2/],
    ["scp-wrong-type-condition.json", /Condition must be an object of operators/],
    ["scp-wrong-type-statement.json", /Statement must be an object or a list of objects/],
    ["empty.json", /The file is empty/],
    ["binary.json", /not text: it looks like gzip/],
    ["whitespace.yaml", /no content/],
  ])("%s", (path, ...expected) => {
    const text = complaints(badFile(path));
    for (const pattern of expected) expect(text).toMatch(pattern);
    // Every control character is written out, so that no terminal acts on it.
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it("a Sid of 300,000 characters, in a short message", () => {
    const huge = { ...deny, Statement: [{ ...deny.Statement[0], Sid: "A".repeat(300_000) }] };
    const text = complaints(fileOf("scp.json", JSON.stringify(huge)));
    expect(text).toMatch(/quota for a service control policy is 10,240/);
    expect(text.length).toBeLessThan(1000);
  });

  it("100,000 levels of nesting", () => {
    const text = complaints(fileOf("scp.json", `{"Version":"2012-10-17","Statement":${"[".repeat(100_000)}`));
    expect(text).toMatch(/Nested more than 100 levels deep/);
  });
});

describe("a sound policy in an unusual encoding is read", () => {
  it.each(["scp-bom.json", "scp-utf16le.json"])("%s", (path) => {
    const reading = importFiles([badFile(path)]);
    expect(reading.ok && [...reading.value.design.policies.values()][1]?.document).toEqual(deny);
  });
});

describe("a file of no format that is read is refused by what it looks like:", () => {
  it.each([
    ["cloudformation-unresolved.yaml", "a CloudFormation template"],
    ["lza-script-injection.yaml", "a Landing Zone Accelerator configuration"],
    ["lza-yaml-alias-bomb.yaml", "a Landing Zone Accelerator configuration"],
    ["orgformation-depth-7.yml", "an org-formation template"],
  ])("%s", (path, kind) => {
    const told = complaints(badFile(path));
    expect(told).toContain(
      `${path}: This looks like ${kind}, which Orgwright doesn't read. Where it exists in AWS already, it can be read from there. `,
    );
  });

  it("sample.json, an export of AWS Organization Designer", () => {
    const text = JSON.stringify({
      version: "1.0.0",
      organization: { rootId: "root", nodes: { root: { type: "root" } } },
    });
    expect(complaints(fileOf("sample.json", text))).toContain("looks like an export of AWS Organization Designer");
  });

  it.each([
    [
      "[".repeat(200_000),
      /line 1, column 102: This looks like JSON, but it can't be read: Nested more than 100 levels/,
    ],
    ['{"rows": [1, 2', /This looks like JSON, but .* found the end of the text\. The text was cut off/],
    ["[ ] call Bob", /can't tell what this is/],
    ['[\n["111122223333", "dev"]]', /looks like what --query left of an answer.*again without --query/],
    ["Account ID,ARN,Email,Name,Status\n", /list of accounts as AWS's console exports it.*can be read from there/],
    ["Terraform will perform the following actions:\n", /what Terraform shows people.*“terraform show -json”/],
    [
      '# aws_organizations_account.dev:\nresource "aws_organizations_account" "dev" {\n    arn = "a"\n}\n',
      /what Terraform shows people.*“terraform show -json”/,
    ],
    ['resource "aws_organizations_account" "dev" {}', /without \.tf at its name's end, which.* name ends in \.tf\.$/],
    ["<!DOCTYPE html><title>Sign in</title>", /a web page/],
  ])("%.30s", (text, message) => {
    expect(complaints(fileOf("given.txt", text))).toMatch(message);
  });

  it("of several, each is named, and what is read is told once", () => {
    const told = complaints(fileOf("a.txt", "Hello"), fileOf("b.txt", "Hello"));
    expect(told).toMatch(
      /a\.txt: Orgwright can't tell what this is\. It reads [\s\S]*b\.txt: Orgwright can't tell what this is\.$/,
    );
    expect(told.match(/It reads/g)).toHaveLength(1);
  });

  it("a file of comments alone, and not one that begins with many", () => {
    const comments = "# Of nobody\r\n\n  # but us\n".repeat(50);
    expect(complaints(fileOf("a.txt", comments))).toBe("a.txt: The file has no content, only comments.");
    expect(complaints(fileOf("a.txt", `${comments}Hello`))).toContain("can't tell what this is");
  });

  it("notes.txt, which looks like nothing", () => {
    expect(complaints(fileOf("notes.txt", "Hello"))).toMatch(
      /^notes\.txt: Orgwright can't tell what this is\. It reads/,
    );
  });
});

describe("an Orgwright design", () => {
  const design = designOf("Root > Runtime > dev*");
  const withPolicy = (document: object) => {
    const id = policyId("mine");
    const policy = { id, type: "SERVICE_CONTROL_POLICY", name: "Mine", document: { ...document } };
    return writeDocument({ design: { ...design, policies: new Map([...design.policies, [id, policy]]) } });
  };

  it("is read as it was written", () => {
    const text = writeDocument({ design });
    const reading = importFiles([fileOf("any.json", text)]);
    expect(reading.ok && writeDocument(reading.value)).toBe(text);
    expect(reading.ok && reading.warnings).toEqual([]);
  });

  it("is refused with the line where a policy in it has no one meaning", () => {
    const text = withPolicy({ ...deny, Statement: [{ ...deny.Statement[0], Effect: "Permit" }] });
    const line = text.split("\n").findIndex((each) => each.includes("Permit")) + 1;
    expect(complaints(fileOf("a.json", text))).toMatch(
      new RegExp(`^a\\.json, line ${line}, column \\d+: Policy “Mine”: .*Permit`),
    );
  });

  it("is read with a warning where AWS would refuse what it may hold for a moment", () => {
    const reading = importFiles([fileOf("a.json", withPolicy({ ...deny, Version: "2008-10-17" }))]);
    expect(reading.ok && reading.warnings.map(describeProblem)).toEqual([
      expect.stringMatching(/^a\.json, line \d+, column \d+: Policy “Mine”: Version must be/),
    ]);
    const deep = importFiles([fileOf("b.json", writeDocument({ design: designOf("Root > 1 > 2 > 3 > 4 > 5 > 6") }))]);
    expect(deep.ok && deep.warnings.map(describeProblem)).toEqual([expect.stringMatching(/6 levels below the root/)]);
  });

  it("that ends too early is a damaged design, not an unknown file", () => {
    expect(complaints(fileOf("a.json", writeDocument({ design }).slice(0, 300)))).toMatch(
      /end of the text|ends inside/,
    );
  });

  it("is read alone", () => {
    const file = fileOf("a.json", writeDocument({ design }));
    expect(complaints(file, file)).toMatch(/One Orgwright design is read at a time; 2 are here/);
    expect(complaints(file, fileOf("scp.json", JSON.stringify(deny)))).toMatch(
      /different formats can't be read together/,
    );
  });
});

it("reads a format that is named, and says which ones there are", () => {
  const file = fileOf("a.txt", JSON.stringify(deny));
  expect(importFiles([file], { format: "policies" }).ok).toBe(true);
  const reading = importFiles([file], { format: "nonsense" });
  const told = reading.ok ? "" : describeProblem(reading.problems[0]!);
  expect(told).toMatch(/^There is no format “nonsense” to read\. Known are /);
  for (const { id } of [...importers, ...binaryImporters]) expect(told).toContain(id);
});

describe("actions that AWS doesn't know", () => {
  const knownActions = {
    date: "2026-01-31",
    services: new Map([
      ["ec2", { title: "Amazon EC2", actions: new Map([["ec2:stopinstances", { name: "ec2:StopInstances" }]]) }],
      ["s3", { title: "Amazon S3", actions: new Map([["s3:getobject", { name: "s3:GetObject" }]]) }],
    ]),
  };
  const warnings = (file: ReturnType<typeof fileOf>) => {
    const reading = importFiles([file], { knownActions });
    return reading.ok ? reading.warnings.map(describeProblem) : ["refused"];
  };

  it("are warned of in a policy, which is taken all the same", () => {
    expect(warnings(badFile("scp-unknown-service.json"))).toEqual([
      expect.stringMatching(/^scp-unknown-service\.json, line 7, column 9: “nosuchservice:DoIt”.* no service/),
      expect.stringMatching(
        /^scp-unknown-service\.json, line 8, column 9: “s3:GetObjekt”.* Did you mean “s3:GetObject”/,
      ),
    ]);
  });

  it("are warned of in a design by the policy's name and the line", () => {
    const document = { ...deny, Statement: [{ ...deny.Statement[0], Action: "s3:GetObjekt" }] };
    const drawn = designOf("Root");
    const policy = { id: policyId("p"), type: "SERVICE_CONTROL_POLICY", name: "Deny S3", document } as const;
    const text = writeDocument({ design: { ...drawn, policies: new Map([...drawn.policies, [policy.id, policy]]) } });
    const line = text.slice(0, text.indexOf("GetObjekt")).split("\n").length;
    expect(warnings(fileOf("a.orgwright.json", text))).toEqual([
      expect.stringMatching(
        new RegExp(`^a\\.orgwright\\.json, line ${line}, column \\d+: Policy “Deny S3”: “s3:GetObjekt”`),
      ),
    ]);
  });
});
