import { describe, expect, it } from "vitest";
import { policyId } from "../core/design/ids";
import { writeDocument } from "../core/design/writeDocument";
import { inNewFolders, orgwright, put } from "./testing/command";
import { design } from "./testing/sampleDesign";

inNewFolders();

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
