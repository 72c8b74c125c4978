import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type PolicyType, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import { describeProblem } from "../json/problem";
import type { JsonObject } from "../json/value";
import { readPolicy } from "./readPolicy";
import { readPolicyDocument } from "./readPolicyDocument";

const fixture = (path: string) => readFileSync(new URL(`../../../fixtures/policies/${path}`, import.meta.url), "utf8");
const problemsOf = (text: string, type: PolicyType = SERVICE_CONTROL_POLICY) =>
  readPolicy(text, type, { maxCharacters: 10_240 });

describe("a text without one meaning is unreadable and says why and where", () => {
  it.each([
    ["empty.json", ["The file is empty"]],
    ["binary.json", ["not text", "gzip"]],
    ["scp-action-and-notaction.json", ["line 7", "Action and NotAction stand together"]],
    ["scp-duplicate-keys.json", ["“Effect” stands twice", "“Action” stands twice"]],
    ["scp-empty-action.json", ["line 6", "Action is an empty list"]],
    ["scp-empty-statement.json", ["line 3", "Statement is empty"]],
    ["scp-lone-surrogate.json", ["unpaired surrogate", "\\u{d800}", "\\u{dfff}"]],
    ["scp-lowercase-effect.json", ["line 5", "letter case matters", "“deny”", "Write “Deny”"]],
    ["scp-lowercase-elements.json", ["Statement is missing", "“statement”, as letter case matters"]],
    ["scp-missing-brace.json", ["line 6", "the end of the text"]],
    ["scp-nested-condition-value.json", ["line 10", "must be a string, number, boolean or a list"]],
    ["scp-no-resource.json", ["Resource (or NotResource) is missing"]],
    ["scp-notprincipal.json", ["NotPrincipal is not allowed in a service control policy"]],
    ["scp-principal.json", ["Principal is not allowed in a service control policy"]],
    ["scp-proto-key.json", ["no element “__proto__”"]],
    ["scp-raw-control.json", ["control character", "\\u{0}"]],
    ["scp-single-quotes.json", ["line 1, column 2"]],
    ["scp-top-level-array.json", ["must be a JSON object"]],
    ["scp-trailing-comma.json", ["line 4, column 60"]],
    ["scp-unknown-effect.json", ["“Permit”"]],
    ["scp-unknown-version.json", ["2012-10-17", "2024-01-01"]],
    ["scp-utf16be-nobom.json", ["not UTF-8"]],
    ["scp-utf16le.json", ["UTF-16, not UTF-8"]],
    ["scp-wrong-type-action.json", ["entry 0", "entry 1", "entry 2"]],
    ["scp-wrong-type-condition.json", ["Condition must be an object of operators"]],
    ["scp-wrong-type-statement.json", ["Statement must be an object or a list of objects"]],
  ])("%s", (file, facts) => {
    const { readable, statements, problems } = problemsOf(fixture(`bad/${file}`));
    expect({ readable, statements }).toEqual({ readable: false, statements: [] });
    const text = problems.map(describeProblem).join("\n");
    for (const fact of facts) expect(text).toContain(fact);
    expect(problems.some(({ severity }) => severity === "error")).toBe(true);
  });
});

describe("a text with a clear meaning that AWS would refuse is readable, with errors", () => {
  it.each([
    ["scp-duplicate-sid.json", ["line 14", "“Same”"]],
    [
      "scp-malformed-actions.json",
      ["“s3”", "“s3:”", "“*:*”", "“:GetObject”", "“s3:Get Object”", "“s3::GetObject”", "“arn:aws:s3:::b”"],
    ],
    ["scp-no-version.json", ["Version is missing", "2012-10-17"]],
    ["scp-nul-and-controls.json", ["letters and digits only"]],
    ["scp-over-limit.json", ["28,688 characters", "10,240"]],
  ])("%s", (file, facts) => {
    const { readable, problems } = problemsOf(fixture(`bad/${file}`));
    expect(readable).toBe(true);
    const text = problems.map(describeProblem).join("\n");
    for (const fact of facts) expect(text).toContain(fact);
    expect(problems.every(({ severity }) => severity === "error")).toBe(true);
  });
});

describe("a text that isn't JSON is called by its name", () => {
  it.each([
    ["YAML", "# why\nVersion: '2012-10-17'\nStatement: []\n", "This is YAML, not JSON."],
    ["YAML with its mark", "---\n- Effect: Deny\n", "This is YAML, not JSON."],
    ["Terraform code", 'data "aws_iam_policy_document" "x" {\n}\n', "This is Terraform code, not JSON."],
    ["a jsonencode", "policy = jsonencode({ Version = 1 })", "This is Terraform code, not JSON."],
    ["prose", "Please deny everything.", "This is not JSON."],
    ["a code fence", "```json\n{}\n```", "begins with a code fence"],
    ["a comment", '{\n  // why\n  "Version": 1}', "line 2, column 3: JSON has no comments."],
    ["single quotes", "{'Version': 1}", "JSON takes double quotes only"],
    ["a bare key", "{ Version: 1 }", "Put it in double quotes."],
    [
      "a missing comma",
      '{"Version": 1\n "Statement": []}',
      'line 2, column 2: Expected “,” or “}”, found “"”. Is a comma',
    ],
    ["a text over two lines", '{"Version": "20\n12"}', "line 1, column 16: A text doesn’t end on its line."],
    ["a no-break space", '{\u00a0"Version": 1}', "a space of a kind that JSON doesn’t know"],
    ["open brackets", '{"Statement": [{"Effect": "Deny"', "Close what is open: } ] }"],
    ["two policies", "{}\n{}", "A policy is one object"],
  ])("%s", (_what, text, fact) => {
    const { readable, problems } = problemsOf(text);
    expect(readable).toBe(false);
    expect(problems.map(describeProblem).join("\n")).toContain(fact);
  });
});

describe("reading a policy", () => {
  it("ignores a byte order mark", () => {
    const text = fixture("bad/scp-bom.json");
    expect(problemsOf(text)).toEqual(problemsOf(text.slice(1)));
    expect(problemsOf(text).problems).toEqual([]);
  });

  it("takes action names in any letter case", () => {
    expect(problemsOf(fixture("bad/scp-unknown-service.json")).problems).toEqual([]);
  });

  it("keeps the first 1,000 of very many problems", () => {
    const statements = Array.from({ length: 3_000 }, () => ({ effect: "deny" }));
    const { readable, problems } = problemsOf(JSON.stringify({ Version: "2012-10-17", Statement: statements }));
    expect({ readable, count: problems.length }).toEqual({ readable: false, count: 1_000 });
  });

  it("tells one thing of one key", () => {
    const { problems } = problemsOf(fixture("bad/scp-proto-key.json"));
    const places = problems.map(({ at }) => `${at.line}:${at.column}`);
    expect(places).toEqual([...new Set(places)]);
  });

  it("leaves the prototype of objects alone", () => {
    problemsOf(fixture("bad/scp-proto-key.json"));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("cuts a huge Sid in its messages and never prints control characters", () => {
    const huge = `{"Version":"2012-10-17","Statement":{"Sid":"${"A-".repeat(150_000)}\\u001b[31m","Effect":"Deny","Action":"s3:*","Resource":"*"}}`;
    const text = problemsOf(huge).problems.map(describeProblem).join("\n");
    expect(text.length).toBeLessThan(600);
    const controls = problemsOf(fixture("bad/scp-nul-and-controls.json")).problems.map(describeProblem).join("\n");
    expect(controls).not.toMatch(/\p{Cc}/u);
  });

  it("takes single values, numbers and booleans without a list or quotes", () => {
    const text = `{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*",
      "Condition":{"Bool":{"aws:SecureTransport":false},"NumericLessThan":{"s3:TlsVersion":1.2}}}}`;
    const { statements, problems } = problemsOf(text);
    expect(problems).toEqual([]);
    expect(statements[0]?.actions).toEqual({ negated: false, patterns: ["s3:*"] });
    expect(statements[0]?.conditions.map(({ values }) => values)).toEqual([["false"], ["1.2"]]);
  });

  it("names a condition operator that AWS doesn't know and the one that was meant", () => {
    const text = `{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*",
      "Condition":{"stringequals":{"aws:RequestedRegion":"eu-west-1"}}}}`;
    const { readable, problems } = problemsOf(text);
    expect(readable).toBe(false);
    expect(problems.map(describeProblem)).toEqual([
      "line 2, column 20: There is no condition operator “stringequals”. Did you mean “StringEquals”?",
    ]);
  });

  it("warns of a value that its operator can't compare", () => {
    const text = `{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*",
      "Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/99"}}}}`;
    const { readable, problems } = problemsOf(text);
    expect(readable).toBe(true);
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([["warning", "condition-value"]]);
  });
});

describe("resource control policies", () => {
  const rcp = (fields: string) =>
    problemsOf(`{"Version":"2012-10-17","Statement":[{${fields}}]}`, RESOURCE_CONTROL_POLICY);

  it("deny named services to everyone", () => {
    expect(rcp('"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"').problems).toEqual([]);
  });

  it("may be RCPFullAWSAccess itself", () => {
    expect(rcp('"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"').problems).toEqual([]);
  });

  it.each([
    ["can't allow", '"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"', true, "can only deny"],
    [
      "can't say * as an action",
      '"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"',
      true,
      "“*” as an action",
    ],
    [
      "can't use NotAction",
      '"Effect":"Deny","Principal":"*","NotAction":"s3:*","Resource":"*"',
      true,
      "NotAction is not",
    ],
    ["need a Principal", '"Effect":"Deny","Action":"s3:*","Resource":"*"', false, "Principal is missing"],
    [
      "can't name a principal",
      '"Effect":"Deny","Principal":{"AWS":"1"},"Action":"s3:*","Resource":"*"',
      false,
      'must be "*"',
    ],
    [
      "can't use NotPrincipal",
      '"Effect":"Deny","Principal":"*","NotPrincipal":"*","Action":"s3:*","Resource":"*"',
      false,
      "NotPrincipal is not",
    ],
  ])("%s", (_sentence, fields, readable, fact) => {
    const reading = rcp(fields);
    expect(reading.readable).toBe(readable);
    expect(reading.problems.map(describeProblem).join("\n")).toContain(fact);
  });

  it("warn of a service that they don't cover", () => {
    const { problems } = rcp('"Effect":"Deny","Principal":"*","Action":["s3:*","ec2:*"],"Resource":"*"');
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", "Resource control policies do not cover the service of “ec2:*”."],
    ]);
  });
});

describe("177 published policies", () => {
  const published: Readonly<Record<string, { readonly type: PolicyType; readonly document: JsonObject }>> = JSON.parse(
    fixture("published.json"),
  );
  /** The one that AWS would refuse because its list of actions is empty. */
  const withoutActions = "claytonbrown-aws-service-control-policies__ComplianceEnsHighValidatedAllow";

  it.each(Object.entries(published).filter(([name]) => name !== withoutActions))(
    "%s is readable",
    (_name, { type, document }) => {
      const { readable, problems } = readPolicyDocument(document, type);
      expect(readable).toBe(true);
      const codes = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
      expect(codes.filter((code) => !["malformed-action", "malformed-resource"].includes(code))).toEqual([]);
    },
  );

  it("include one with an empty list of actions, which is unreadable", () => {
    const { type, document } = published[withoutActions]!;
    expect(readPolicyDocument(document, type).problems.map(describeProblem)).toEqual([
      "$.Statement[0].Action: Action is an empty list. Add an entry.",
    ]);
  });
});
