import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { applied } from "./applied";
import { AWS_ID_SHAPES } from "./awsIds";
import { blankDesign } from "./blankDesign";
import { addPolicy, setAccount, setOrganization } from "./commands";
import { designOf } from "./designOf";
import { nodeId, policyId } from "./ids";
import { readDocument } from "./readDocument";
import { TERRAFORM_ADDRESS } from "./terraformAddress";
import type { AwsAccountId } from "./types";
import { writeDocument } from "./writeDocument";

const project = new URL("../../../", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("public/orgwright.schema.json", project), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

function problemsOf(text: string): readonly string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const complete = applied(
  applied(
    applied(designOf("Root > Runtime > dev*"), setAccount, {
      nodeId: nodeId("dev"),
      changes: {
        awsId: "111122223333" as AwsAccountId,
        useCases: [{ kind: "runtime", businessUnit: "Ecommerce", phase: "dev", environments: ["dev", "uat"] }],
        roleName: "Admin",
        state: "ACTIVE",
        tags: { "cost-center": "42" },
      },
    }),
    setOrganization,
    {
      changes: {
        awsId: "o-a1b2c3d4e5",
        partition: "aws",
        quotas: { TAG_POLICY: { perTarget: 1 } },
        serviceAccessPrincipals: ["sso.amazonaws.com"],
        delegatedAdministrators: [{ accountId: "dev", servicePrincipal: "guardduty.amazonaws.com" }],
      },
    },
  ),
  addPolicy,
  {
    policy: {
      id: policyId("p"),
      type: "TAG_POLICY",
      name: "p",
      description: "d",
      template: { id: "t", parameters: { regions: [] } },
      document: {},
      draft: "{",
      awsId: "p-a1b2c3d4",
      tags: {},
    },
  },
);

const terraform = {
  addresses: new Map([
    ["111122223333", ['module.unit["a"].aws_organizations_account.this', "aws_organizations_account.dev"]],
  ]),
  otherResourceCount: 2,
};

describe("the published JSON Schema", () => {
  it("takes what we write", () => {
    for (const design of [blankDesign({ name: "New" }), designOf("Root > A > b*; Root > C"), complete])
      expect(
        problemsOf(
          writeDocument({
            design,
            variants: [{}],
            baseline: { design, collectedAt: "2026-11-27T19:09:50Z", terraform, extra: { importedBy: "x" } },
            extra: { later: 1 },
          }),
        ),
      ).toEqual([]);
  });

  const designs = new URL("fixtures/designs/", project);
  it.each(readdirSync(designs))("takes %s", (name) => {
    expect(problemsOf(readFileSync(new URL(name, designs), "utf8"))).toEqual([]);
  });

  it.each<[string, (file: { nodes: Record<string, unknown>[]; [key: string]: unknown }) => unknown]>([
    ["of a newer version", (file) => ({ ...file, version: 2 })],
    ["without nodes", ({ nodes: _nodes, ...file }) => file],
    ["with two roots", (file) => ({ ...file, nodes: [...file.nodes, { id: "r2", kind: "root", name: "R" }] })],
    [
      "with a root that has a parent",
      (file) => ({ ...file, nodes: file.nodes.map((node) => ({ ...node, parentId: "root" })) }),
    ],
    [
      "with an account without a parent",
      (file) => ({ ...file, nodes: [...file.nodes, { id: "x", kind: "account", name: "x" }] }),
    ],
    [
      "with a kind of node that doesn't exist",
      (file) => ({ ...file, nodes: [...file.nodes, { id: "x", kind: "folder", name: "x", parentId: "root" }] }),
    ],
    [
      "with an account id as a number",
      (file) => ({
        ...file,
        nodes: [...file.nodes, { id: "x", kind: "account", name: "x", parentId: "root", awsId: 111122223333 }],
      }),
    ],
    [
      "with a policy attached twice",
      (file) => ({ ...file, nodes: file.nodes.map((node) => ({ ...node, policyIds: ["p", "p"] })) }),
    ],
    [
      "with a document that is text",
      (file) => ({ ...file, policies: [{ id: "p", type: "TAG_POLICY", name: "p", document: "{}" }] }),
    ],
  ])("refuses a file %s, as the reader does", (_sentence, change) => {
    const text = JSON.stringify(change(JSON.parse(writeDocument({ design: complete }))));
    expect(problemsOf(text)).not.toEqual([]);
    expect(readDocument(text).ok).toBe(false);
  });

  it("asks for the same shapes of AWS ids and of addresses as the reader", () => {
    const { $defs } = schema;
    const patterns = [$defs.organization, $defs.root, $defs.ou, $defs.policy].map(
      (def) => def.properties.awsId.pattern,
    );
    const { organization, root, ou, policy } = AWS_ID_SHAPES;
    expect(patterns).toEqual([organization, root, ou, policy].map(({ pattern }) => pattern.source));
    expect($defs.terraformStates.properties.addresses.additionalProperties.items.pattern).toBe(
      TERRAFORM_ADDRESS.source,
    );
  });
});
