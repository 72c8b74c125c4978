import { describe, expect, it } from "vitest";
import { outlineOf } from "../../design/designOf";
import type { Design } from "../../design/types";
import { exampleCorp } from "../../examples/exampleCorp";
import { documentOf, fixture, structureOf, told } from "./testing/imported";

describe("a plan", () => {
  it("before the first apply has the structure of the design, by the references of its configuration", () => {
    const design = exampleCorp.document().design;
    const document = documentOf(fixture("terraform-state/example-plan.json"));
    const management = (text: string) => text.replace(/^(Root > Management) \S* ?/, "$1 ");
    expect(structureOf(document.design).map(management)).toEqual(structureOf(design).map(management));
    expect(document.baseline).toBeUndefined();
    expect(told(fixture("terraform-state/example-plan.json"))).toEqual([]);
  });

  it("follows variables and outputs of modules", () => {
    const { design } = documentOf(fixture("terraform-state/modules-first-plan.json"));
    expect(outlineOf(design)).toBe(outlineOf(documentOf(fixture("terraform-state/modules.tfstate")).design));
    expect([...design.nodes.values()].find(({ name }) => name === "shop")?.policyIds).toHaveLength(2);
    expect(design.organization.delegatedAdministrators).toHaveLength(1);
  });

  it("over a state is the design, and the state before it the baseline, under the same ids", () => {
    const { design, baseline } = documentOf(fixture("terraform-state/modules-second-plan.json"));
    expect(outlineOf(design)).toBe(
      "Root > Sandbox > Audit*; Root > Security; Root > Workloads > billing > billing-dev*; Root > Workloads > billing > billing-prod*; Root > Workloads > search > search-dev*; Root > Workloads > search > search-prod*; Root > Workloads > shop > shop-dev*; Root > Workloads > shop > shop-prod*",
    );
    const state = documentOf(fixture("terraform-state/modules.tfstate"));
    expect(structureOf(baseline!.design)).toEqual(structureOf(state.design));
    const kept = [...baseline!.design.nodes.keys()].filter((id) => design.nodes.has(id));
    expect(kept).toEqual([...baseline!.design.nodes.keys()]);
    expect(design.nodes.size - kept.length).toBe(4);
  });

  it("that imports what is there into Terraform has it as design and baseline", () => {
    const state = documentOf(fixture("terraform-state/modules.tfstate"));
    const { design, baseline } = documentOf(fixture("terraform-state/modules-import-plan.json"));
    expect(structureOf(design)).toEqual(structureOf(state.design));
    expect(structureOf(baseline!.design)).toEqual(structureOf(state.design));
    expect([...design.nodes.keys()].toSorted()).toEqual([...state.design.nodes.keys()].toSorted());
  });

  const plan = (parts: object) => ({
    path: "plan.json",
    text: JSON.stringify({ format_version: "1.2", planned_values: {}, ...parts }),
  });
  const resource = (type: string, name: string, values: object, index?: string) => ({
    address: "",
    mode: "managed",
    type: `aws_organizations_${type}`,
    name,
    index,
    values,
  });
  const configured = (type: string, name: string, expressions: object, more: object = {}) => ({
    mode: "managed",
    type: `aws_organizations_${type}`,
    name,
    expressions,
    ...more,
  });
  const org = resource("organization", "org", { id: "o-a1b2c3d4e5", roots: [{ id: "r-ab12" }] });

  it("keeps an account whose parent can't be told under the root, and says so", () => {
    const file = plan({
      planned_values: {
        root_module: {
          resources: [
            resource("organizational_unit", "a", { name: "A", parent_id: "r-ab12" }),
            resource("account", "b", { name: "b" }),
          ],
        },
      },
      configuration: {
        root_module: { resources: [configured("account", "b", { parent_id: { references: ["local.ou"] } })] },
      },
    });
    expect(outlineOf(documentOf(file).design)).toBe("Root > A; Root > b*");
    expect(told(file)).toEqual([
      expect.stringMatching(/what this hangs under: “b”\. Here it hangs under the root\. Move it/),
    ]);
  });

  it.each([
    ["the key of for_each", ["aws_organizations_organizational_unit.unit", "each.key"], {}],
    [
      "the value of for_each over the resource itself",
      ["each.value.id", "each.value"],
      { for_each_expression: { references: ["aws_organizations_organizational_unit.unit"] } },
    ],
  ])("tells instances apart by %s", (_what, references, more) => {
    const file = plan({
      planned_values: {
        root_module: {
          resources: [
            ...["a", "b"].map((key) => resource("organizational_unit", "unit", { name: key.toUpperCase() }, key)),
            ...["a", "b"].map((key) => resource("account", "app", { name: `app-${key}` }, key)),
          ],
        },
      },
      configuration: {
        root_module: {
          resources: [
            configured("organizational_unit", "unit", {
              parent_id: { references: ["aws_organizations_organization.org.roots[0].id"] },
            }),
            configured("account", "app", { parent_id: { references } }, more),
          ],
        },
      },
      prior_state: { values: { root_module: { resources: [{ ...org, mode: "data" }] } } },
    });
    const text = file.text.replace(
      "aws_organizations_organization.org.roots[0].id",
      "data.aws_organizations_organization.org.roots[0].id",
    );
    expect(outlineOf(documentOf({ ...file, text }).design)).toBe("Root > A > app-a*; Root > B > app-b*");
  });

  it("of a thousand accounts that are still to be made knows what is attached to each", () => {
    const keys = Array.from({ length: 1_000 }, (_, index) => `team-${index}`);
    const reference = { references: ["aws_organizations_account.team", "each.key"] };
    const { design } = documentOf(
      plan({
        planned_values: {
          root_module: {
            resources: [
              org,
              resource("policy", "p", { id: "p-aaaa1111", name: "P", type: "SERVICE_CONTROL_POLICY", content: "{}" }),
              ...keys.map((key) => resource("account", "team", { name: key, parent_id: "r-ab12" }, key)),
              ...keys.map((key) => resource("policy_attachment", "team", { policy_id: "p-aaaa1111" }, key)),
            ],
          },
        },
        configuration: {
          root_module: { resources: [configured("policy_attachment", "team", { target_id: reference })] },
        },
      }),
    );
    const attached = [...design.nodes.values()].filter(({ policyIds }) => policyIds.some((id) => id === "p-aaaa1111"));
    expect(attached.map(({ name }) => name)).toEqual(keys);
  });

  it("takes FullAWSAccess off where it destroys its attachment, and leaves what Terraform forgets or passes over", () => {
    const a = resource("organizational_unit", "a", { id: "ou-ab12-11111111", name: "A", parent_id: "r-ab12" });
    const b = resource("organizational_unit", "b", { id: "ou-ab12-22222222", name: "B", parent_id: "r-ab12" });
    const gone = resource("organizational_unit", "gone", { id: "ou-ab12-33333333", name: "Gone", parent_id: "r-ab12" });
    const target = resource("organizational_unit", "t", { id: "ou-ab12-44444444", name: "T", parent_id: "r-ab12" });
    const full = resource("policy_attachment", "full", {
      policy_id: "p-FullAWSAccess",
      target_id: "ou-ab12-11111111",
    });
    const change = (each: { readonly values: object }, ...actions: readonly string[]) => ({
      ...each,
      change: { actions, before: each.values },
    });
    const { design, baseline } = documentOf(
      plan({
        planned_values: { root_module: { resources: [org, a] } },
        prior_state: { values: { root_module: { resources: [org, a, b, gone, target, full] } } },
        resource_changes: [
          change(org, "no-op"),
          change(a, "no-op"),
          change(b, "forget"),
          change(gone, "delete"),
          change(full, "delete"),
        ],
      }),
    );
    expect(outlineOf(design)).toBe("Root > A; Root > T; Root > B");
    const policiesOf = (each: Design) => [...each.nodes.values()].find(({ name }) => name === "A")?.policyIds;
    expect(policiesOf(design)).toEqual([]);
    expect(policiesOf(baseline!.design)).toEqual(["p-FullAWSAccess"]);
    expect(outlineOf(baseline!.design)).toBe("Root > A; Root > B; Root > Gone; Root > T");
  });

  it("is read alone", () => {
    const file = fixture("terraform-state/example-plan.json");
    expect(told(file, { ...file, path: "b.json" })).toEqual([
      "One plan is read at a time; 2 are here. Name one of them.",
    ]);
  });
});
