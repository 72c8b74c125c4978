import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeId, policyId } from "../design/ids";
import { accountsUnder, childIdsOf, isAccount, nodeOf, targetsOf } from "../design/queries";
import { policyQuotaOf, sizeInCharacters } from "../design/quotas";
import { readDocument } from "../design/readDocument";
import { countAttached } from "../design/structure/attachments";
import { structureWarnings } from "../design/structureWarnings";
import { FULL_AWS_ACCESS_ID, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import { writeDocument } from "../design/writeDocument";
import { lint } from "../lint";
import { defaultArguments, readArguments, templateById } from "../templates";
import { exampleCorp } from "./exampleCorp";
import { examples } from "./index";
import { landingZone } from "./landingZone";

const published: Readonly<Record<string, { readonly document: unknown }>> = JSON.parse(
  readFileSync(new URL("../../../fixtures/policies/published.json", import.meta.url), "utf8"),
);

/** Begins with a capital, ends with a full stop. */
const SENTENCES = expect.stringMatching(/^[A-Z].*\.$/);

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

describe("the examples", () => {
  it("have ids, titles and document names of their own", () => {
    for (const texts of [
      examples.map(({ id }) => id),
      examples.map(({ title }) => title),
      examples.map((example) => example.document().design.name),
    ])
      expect(new Set(texts).size).toBe(texts.length);
  });

  it("stand in groups: the blank one first, good ones, then those to take apart", () => {
    expect([...new Set(examples.map(({ group }) => group))]).toEqual(["blank", "good", "to-take-apart"]);
  });
});

const withDecisions = examples.filter(({ group }) => group !== "blank");

describe.each(withDecisions.map((example) => [example.title, example] as const))("%s", (_title, example) => {
  it("tells its decisions by notes, first the one about the whole, each a sentence", () => {
    const { design } = example.document();
    const [first, ...others] = design.notes;
    expect(first?.nodeId).toBe(design.rootId);
    expect(others.length).toBeGreaterThan(0);
    for (const { kind, text } of design.notes) expect({ kind, text }).toEqual({ kind: "decision", text: SENTENCES });
    for (const { reason } of design.acceptedFindings) expect(reason).toEqual(SENTENCES);
  });
});

const good = examples.filter(({ group }) => group === "good");

describe.each(good.map((example) => [example.title, example] as const))("%s, a good structure,", (_title, example) => {
  const { design } = example.document();
  const accounts = accountsUnder(design, design.rootId);

  it("has Management alone under the root, and every other account in an OU", () => {
    const underRoot = childIdsOf(design, design.rootId).map((id) => nodeOf(design, id));
    expect(underRoot.filter(isAccount).map(({ name }) => name)).toEqual(["Management"]);
    expect(underRoot[0]?.id).toBe(design.organization.managementAccountId);
  });

  it("keeps to one use case an account, of runtime accounts with their unit and one of the organization's phases", () => {
    for (const { name, useCases } of accounts) {
      expect([name, useCases.length]).toEqual([name, 1]);
      if (useCases[0]?.kind !== "runtime") continue;
      expect(useCases[0].businessUnit).toBeDefined();
      expect(design.organization.phases).toContain(useCases[0].phase);
    }
  });

  it("gives every business unit an account in every phase", () => {
    const runtime = accounts.flatMap(({ useCases }) => useCases.filter(({ kind }) => kind === "runtime"));
    const units = [...new Set(runtime.map(({ businessUnit }) => businessUnit))];
    const wanted = units.flatMap((unit) => design.organization.phases.map((phase) => `${unit} in ${phase}`));
    expect(runtime.map(({ businessUnit, phase }) => `${businessUnit} in ${phase}`).toSorted()).toEqual(
      wanted.toSorted(),
    );
  });

  it("gives the rules nothing to warn of but what is accepted with a reason", () => {
    const unaccepted = lint(design).filter(({ severity, accepted }) => severity !== "note" && accepted === undefined);
    expect(unaccepted.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it("leaves room under AWS's quotas: four more SCPs on every level, a quarter of every policy's characters", () => {
    for (const node of design.nodes.values())
      for (const type of [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY]) {
        const quota = policyQuotaOf(design.organization, type)!;
        const free = quota.perTarget - quota.impliedPerTarget - countAttached(design, node, type);
        expect([node.name, type, free]).toEqual([
          node.name,
          type,
          Math.max(free, type === SERVICE_CONTROL_POLICY ? 4 : 1),
        ]);
      }
    for (const { name, type, document } of design.policies.values()) {
      const { characters } = policyQuotaOf(design.organization, type)!;
      expect([name, sizeInCharacters(document!) < characters * 0.75]).toEqual([name, true]);
    }
  });
});

describe.each(
  examples.filter(({ group }) => group === "to-take-apart").map((example) => [example.title, example] as const),
)("%s, a structure to take apart,", (_title, example) => {
  it("has accounts with several use cases and no guardrail", () => {
    const { design } = example.document();
    expect(accountsUnder(design, design.rootId).some(({ useCases }) => useCases.length > 2)).toBe(true);
    expect([...design.policies.keys()]).toEqual([FULL_AWS_ACCESS_ID]);
    const rules = lint(design).map(({ rule }) => rule);
    for (const rule of ["several-use-cases", "production-shared", "delivery-shared", "account-unprotected"])
      expect(rules).toContain(rule);
  });
});

it("the policies of Landing Zone Accelerator are those of its sample configuration with the usual names filled in", () => {
  const usualNames = {
    PARTITION: "aws",
    ACCELERATOR_PREFIX: "AWSAccelerator",
    ACCELERATOR_SSM_PREFIX: "/accelerator",
    MANAGEMENT_ACCOUNT_ACCESS_ROLE: "AWSControlTowerExecution",
  };
  const sample = (name: string) =>
    JSON.parse(
      Object.entries(usualNames).reduce(
        (text, [placeholder, usual]) => text.replaceAll(`\${${placeholder}}`, usual),
        JSON.stringify(published[`richardkeit-landing-zone-accelerator-on-aws__${name}`]?.document),
      ),
    );
  const { policies } = landingZone.document().design;
  expect(policies.get(policyId("guardrails-1"))?.document).toEqual(sample("guardrails-1-504b91"));
  expect(policies.get(policyId("guardrails-2"))?.document).toEqual(sample("guardrails-2-034179"));
  expect(policies.get(policyId("quarantine"))?.document).toEqual(sample("quarantine"));
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
