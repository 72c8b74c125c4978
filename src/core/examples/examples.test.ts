import { describe, expect, it } from "vitest";
import { nodeId, policyId } from "../design/ids";
import { nodeOf, targetsOf } from "../design/queries";
import { readDocument } from "../design/readDocument";
import { structureWarnings } from "../design/structureWarnings";
import { FULL_AWS_ACCESS_ID } from "../design/types";
import { writeDocument } from "../design/writeDocument";
import { defaultArguments, readArguments, templateById } from "../templates";
import { exampleCorp } from "./exampleCorp";
import { examples } from "./index";

describe.each(examples.map((example) => [example.title, example] as const))("the example %s", (_title, example) => {
  it("is written as a file that reads back without a problem, as the same document", () => {
    const document = example.document();
    expect(readDocument(writeDocument(document))).toEqual({ ok: true, value: document, warnings: [] });
  });

  it("is a new document each time, equal to the last", () => {
    expect(example.document()).toEqual(example.document());
  });

  it("is an organization that AWS would take as it is", () => {
    expect(structureWarnings(example.document().design)).toEqual([]);
  });

  it("lets everything pass where no policy of its own stands: FullAWSAccess is attached everywhere", () => {
    const { nodes } = example.document().design;
    expect([...nodes.values()].filter((node) => !node.policyIds.includes(FULL_AWS_ACCESS_ID))).toEqual([]);
  });

  it("has policies that are what their templates make of their parameters", () => {
    for (const policy of example.document().design.policies.values()) {
      if (policy.template === undefined) continue;
      const template = templateById(policy.template.id);
      const args = template && readArguments(template, policy.template.parameters);
      if (template === undefined || args === undefined || !args.ok) throw new Error(`${policy.name} has no template`);
      expect(args.warnings).toEqual([]);
      expect(policy.document).toEqual(template.document({ ...defaultArguments(template), ...args.value }));
    }
  });
});

describe("Example Corp", () => {
  const { design } = exampleCorp.document();

  it("is the file in fixtures/designs, so that others can use it and a change is seen", async () => {
    await expect(writeDocument(exampleCorp.document())).toMatchFileSnapshot(
      "../../../fixtures/designs/example-corp.orgwright.json",
    );
  });

  it("has the Management account alone under the root, beside the OUs", () => {
    expect(childrenOf("root")).toEqual(["Management", "Enterprise", "Runtime"]);
    expect(design.organization.managementAccountId).toBe("management");
  });

  it("has shared functions in one OU and business units by delivery phase in the other", () => {
    expect(childrenOf("enterprise")).toEqual(["Security", "Shared Services", "Delivery"]);
    expect(childrenOf("runtime")).toEqual(["Ecommerce", "Data Warehouse", "Sandbox"]);
    expect(childrenOf("ecommerce")).toEqual(["ecommerce-dev", "ecommerce-stage", "ecommerce-prod"]);
    expect(childrenOf("data-warehouse")).toEqual(["data-warehouse-dev", "data-warehouse-stage", "data-warehouse-prod"]);
  });

  it("keeps to one use case an account, UAT sharing the development accounts", () => {
    const accounts = [...design.nodes.values()].filter((node) => node.kind === "account");
    expect(accounts.every((account) => account.useCases.length === 1)).toBe(true);
    const shared = accounts.filter((account) => account.useCases[0]?.environments?.includes("uat"));
    expect(shared.map((account) => account.name)).toEqual(["ecommerce-dev", "data-warehouse-dev"]);
  });

  it("has each guardrail at the level where it belongs", () => {
    const attachedTo = (id: string) => targetsOf(design, policyId(id)).map((node) => node.name);
    expect(attachedTo("protect-account")).toEqual(["Root"]);
    expect(attachedTo("regions")).toEqual(["Runtime"]);
    expect(attachedTo("protect-data")).toEqual(["ecommerce-prod", "data-warehouse-prod"]);
  });

  function childrenOf(id: string): readonly string[] {
    return (design.childIds.get(nodeId(id)) ?? []).map((child) => nodeOf(design, child).name);
  }
});
