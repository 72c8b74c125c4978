import { describe, expect, it } from "vitest";
import { outlineOf } from "../../design/designOf";
import { readDocument } from "../../design/readDocument";
import type { Design } from "../../design/types";
import { writeDocument } from "../../design/writeDocument";
import { exampleCorp } from "../../examples/exampleCorp";
import type { TextFile } from "../format";
import { documentOf, fixture, read, structureOf, told } from "./testing/imported";

/** A state whose root is r-ab12, of the organization o-a1b2c3d4e5 and what else is given. */
function stateOf(
  resources: readonly { readonly type: string; readonly [field: string]: unknown }[],
  organization: object = {},
): TextFile {
  const org = {
    id: "o-a1b2c3d4e5",
    arn: "arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5",
    master_account_id: "111122223333",
    master_account_name: "Management",
    master_account_email: "payer@example.com",
    enabled_policy_types: ["SERVICE_CONTROL_POLICY"],
    roots: [{ id: "r-ab12", name: "Root" }],
    ...organization,
  };
  const all = [{ type: "organization", attributes: org }, ...resources].map(
    ({
      type,
      attributes,
      mode = "managed",
      instances,
      module,
      name = "x",
      provider = "",
    }: Record<string, unknown>) => ({
      module,
      mode,
      type: String(type).startsWith("other") ? type : `aws_organizations_${type}`,
      name,
      provider,
      instances: instances ?? [{ attributes }],
    }),
  );
  return { path: "a.tfstate", text: JSON.stringify({ version: 4, terraform_version: "1.9.8", resources: all }) };
}
const ou = (suffix: string, name: string, parent_id: string, more: object = {}) => ({
  type: "organizational_unit",
  attributes: { id: `ou-ab12-${suffix}`, name, parent_id, ...more },
});
const account = (id: string, name: string, parent_id: string, more: object = {}) => ({
  type: "account",
  attributes: { id, name, parent_id, email: `${name}@example.com`, ...more },
});

describe("the state of the example's own export", () => {
  const design = exampleCorp.document().design;

  it.each(["example.tfstate", "example-state.json"])("has the structure of the design it came from: %s", (path) => {
    const document = documentOf(fixture(`terraform-state/${path}`));
    const management = (text: string) => text.replace(/^(Root > Management) \S+/, "$1");
    expect(structureOf(document.design).map(management)).toEqual(structureOf(design).map(management));
    // jsonencode sorts keys, so documents are compared as values.
    const documents = (of: Design) =>
      Object.fromEntries([...of.policies.values()].map((each) => [each.name, each.document]));
    expect(documents(document.design)).toEqual(documents(design));
    expect(told(fixture(`terraform-state/${path}`))).toEqual([]);
  });

  it("is the baseline, too, and is read again as it was written", () => {
    const document = documentOf(fixture("terraform-state/example.tfstate"));
    expect(structureOf(document.baseline!.design)).toEqual(structureOf(document.design));
    const again = readDocument(writeDocument(document));
    expect(again.ok && writeDocument(again.value)).toBe(writeDocument(document));
  });

  it("knows AWS's ids", () => {
    const { nodes, organization, rootId } = documentOf(fixture("terraform-state/example.tfstate")).design;
    expect(organization.awsId).toMatch(/^o-/);
    expect(rootId).toMatch(/^r-/);
    for (const node of nodes.values()) expect(node.awsId, node.name).toBe(node.id);
  });
});

describe("a state", () => {
  it("is read with its modules, count and for_each", () => {
    const { design } = documentOf(fixture("terraform-state/modules.tfstate"));
    expect(outlineOf(design)).toBe(
      "Root > Security > Audit*; Root > Workloads > billing > billing-dev*; Root > Workloads > billing > billing-prod*; Root > Workloads > shop > shop-dev*; Root > Workloads > shop > shop-prod*",
    );
    expect(design.organization.enabledPolicyTypes).toEqual(["RESOURCE_CONTROL_POLICY", "SERVICE_CONTROL_POLICY"]);
    const nodes = [...design.nodes.values()];
    expect(nodes.find(({ name }) => name === "Workloads")).toMatchObject({ tags: { owner: "platform" } });
    expect(nodes.find(({ name }) => name === "shop-dev")).toMatchObject({ tags: { phase: "dev" } });
    const audit = nodes.find(({ name }) => name === "Audit")!;
    expect(design.organization.delegatedAdministrators).toEqual([
      { accountId: audit.id, servicePrincipal: "guardduty.amazonaws.com" },
    ]);
    expect(nodes.find(({ name }) => name === "shop")?.policyIds).toHaveLength(2);
  });

  it("takes the organization from a data source where it is not managed, and the root from what hangs under it", () => {
    const state = stateOf([ou("11111111", "A", "r-ab12")]);
    const asData = { path: "a.tfstate", text: state.text.replace('"managed"', '"data"') };
    expect(outlineOf(documentOf(asData).design)).toBe("Root > A");
    const alone = JSON.parse(state.text);
    alone.resources.shift();
    const { design } = documentOf({ path: "a.tfstate", text: JSON.stringify(alone) });
    expect(design.rootId).toBe("r-ab12");
    expect(outlineOf(design)).toBe("Root > A");
  });

  it("takes the management account from the organization", () => {
    const { design } = documentOf(stateOf([]));
    expect(design.nodes.get(design.organization.managementAccountId)).toMatchObject({
      id: "111122223333",
      name: "Management",
      email: "payer@example.com",
      useCases: [{ kind: "management" }],
    });
    const managed = documentOf(
      stateOf([ou("11111111", "A", "r-ab12"), account("111122223333", "mgmt", "ou-ab12-11111111")]),
    );
    expect(managed.design.parentIds.get(managed.design.organization.managementAccountId)).toBe("ou-ab12-11111111");
  });

  it("has accounts that only an OU or a data source lists, and under the root, with a warning, those whose OU nothing tells", () => {
    const listed = (id: string, name: string) => ({ id, name, email: `${name}@example.com` });
    const state = stateOf(
      [
        ou("11111111", "A", "r-ab12", { accounts: [listed("222222222222", "in-a")] }),
        {
          type: "organizational_unit_child_accounts",
          mode: "data",
          attributes: { parent_id: "r-ab12", accounts: [listed("333333333333", "at-root")] },
        },
        {
          type: "organizational_units",
          mode: "data",
          attributes: { parent_id: "r-ab12", children: [{ id: "ou-ab12-22222222", name: "B" }] },
        },
      ],
      {
        accounts: ["111122223333", "222222222222", "333333333333", "444444444444", "555555555555"].map((id) =>
          listed(id, `n${id[0]}`),
        ),
      },
    );
    expect(outlineOf(documentOf(state).design)).toBe(
      "Root > A > in-a*; Root > B; Root > at-root*; Root > n4*; Root > n5*",
    );
    const assumed = [...documentOf(state).design.nodes.values()].filter((node) => "isPlaceAssumed" in node);
    expect(assumed.map(({ name }) => name)).toEqual(["n4", "n5"]);
    expect(told(state)).toEqual([
      expect.stringMatching(
        /2 accounts of the organization are not managed here, .*: “n4”, “n5”\. Here they hang under the root, .*leaves them where they are\. Answers of the AWS command line/,
      ),
    ]);
  });

  it("keeps the state of an account where it isn't active", () => {
    const state = stateOf([
      account("222222222222", "a", "r-ab12", { status: "ACTIVE" }),
      account("333333333333", "b", "r-ab12", { state: "SUSPENDED", status: "ACTIVE" }),
    ]);
    const states = [...documentOf(state).design.nodes.values()].map((node) => node.kind === "account" && node.state);
    expect(states).toEqual([false, undefined, undefined, "SUSPENDED"]);
  });

  it("keeps it, too, where an OU lists the account and the organization alone tells the state", () => {
    const listed = { id: "222222222222", name: "gone", email: "gone@example.com" };
    const state = stateOf([ou("11111111", "Suspended", "r-ab12", { accounts: [listed] })], {
      accounts: [{ ...listed, status: "SUSPENDED" }],
    });
    expect(documentOf(state).design.nodes.get("222222222222" as never)).toMatchObject({ state: "SUSPENDED" });
    expect(documentOf(state).design.parentIds.get("222222222222" as never)).toBe("ou-ab12-11111111");
  });

  it("counts resources of other types in one note", () => {
    const others = Array.from({ length: 12 }, () => ({ type: "other_bucket", attributes: {} }));
    expect(told(stateOf(others))).toEqual(["a.tfstate: 12 other resources were left alone."]);
  });

  it("says what is tainted, and leaves out what is deposed", () => {
    const state = stateOf([
      { ...ou("11111111", "A", "r-ab12"), name: "a" },
      {
        type: "organizational_unit",
        name: "b",
        instances: [
          { status: "tainted", index_key: "k", attributes: { id: "ou-ab12-22222222", name: "B", parent_id: "r-ab12" } },
          { deposed: "00000001", attributes: { id: "ou-ab12-33333333", name: "old", parent_id: "r-ab12" } },
        ],
      },
    ]);
    expect(outlineOf(documentOf(state).design)).toBe("Root > A; Root > B");
    expect(told(state)).toEqual([
      expect.stringMatching(/One object is tainted.*: “aws_organizations_organizational_unit\.b\["k"\]”/),
      expect.stringMatching(/One deposed object was left out.*: “aws_organizations_organizational_unit\.b”/),
    ]);
  });

  it("leaves out attachments of policies that it doesn't hold, and AWS's own for RCPs in silence", () => {
    const attach = (policy_id: string) => ({
      type: "policy_attachment",
      attributes: { id: "x", policy_id, target_id: "r-ab12" },
    });
    const state = stateOf([attach("p-elsewhere1"), attach("p-RCPFullAWSAccess"), attach("p-FullAWSAccess")]);
    expect(told(state)).toEqual([expect.stringMatching(/the policy “p-elsewhere1” is not there/)]);
    expect(documentOf(state).design.nodes.get("r-ab12" as never)?.policyIds).toEqual(["p-FullAWSAccess"]);
  });

  it("keeps the text of a policy that can't be read as its draft", () => {
    const state = stateOf([
      { type: "policy", attributes: { id: "p-a1b2c3d4", name: "P", content: "{", type: "SERVICE_CONTROL_POLICY" } },
    ]);
    expect([...documentOf(state).design.policies.values()][1]).toMatchObject({ name: "P", draft: "{" });
  });

  it("is one organization with the states beside it, and a backup doesn't count", () => {
    const one = stateOf([ou("11111111", "A", "r-ab12")]);
    const other = JSON.parse(stateOf([account("222222222222", "b", "ou-ab12-11111111")]).text);
    other.resources.shift();
    const two = { path: "b.tfstate", text: JSON.stringify(other) };
    expect(outlineOf(documentOf(one, two).design)).toBe("Root > A > b*");
    expect(outlineOf(documentOf(one, { ...one, path: "a.tfstate.backup" }).design)).toBe("Root > A");
  });

  it("says what is where Terraform code lies beside it", () => {
    const files = [stateOf([ou("11111111", "A", "r-ab12")]), { path: "main.tf", text: "# code" }];
    expect(outlineOf(documentOf(...files).design)).toBe("Root > A");
    expect(told(...files)).toEqual([
      "A file beside the state was left alone, as the state says what is: “main.tf”. To read what the Terraform code says, leave the state out.",
    ]);
  });
});

describe("where a state has things", () => {
  it("is kept in the baseline, by the ids by which Terraform imports them, whichever way the state is told", () => {
    const terraform = documentOf(fixture("terraform-state/example.tfstate")).baseline?.terraform;
    const shown = documentOf(fixture("terraform-state/example-state.json")).baseline?.terraform;
    expect(new Map([...shown!.addresses].toSorted())).toEqual(new Map([...terraform!.addresses].toSorted()));
    const modules = documentOf(fixture("terraform-state/modules.tfstate")).baseline?.terraform?.addresses;
    expect(modules?.size).toBe(14);
    expect(modules?.get("321071886289")).toEqual(['module.unit["shop"].aws_organizations_account.this["dev"]']);
    expect(modules?.get("ou-5ycp-vc8t4fng:p-ggop5f01")).toEqual(["aws_organizations_policy_attachment.shop"]);
    expect(modules?.get("290638573377/guardduty.amazonaws.com")).toEqual([
      "aws_organizations_delegated_administrator.guardduty",
    ]);
    const planned = documentOf(fixture("terraform-state/modules-second-plan.json")).baseline?.terraform?.addresses;
    expect(new Map([...planned!].toSorted())).toEqual(new Map([...modules!].toSorted()));
  });

  it("is written and read again as it is", () => {
    const document = documentOf(fixture("terraform-state/modules.tfstate"));
    const again = readDocument(writeDocument(document));
    expect(again.ok && again.value.baseline?.terraform).toEqual(document.baseline?.terraform);
  });
});

describe("what is refused", () => {
  it.each([
    ["bad/tfstate-cyclic-parents.tfstate", /line \d+, column \d+: .*circle: “a” → “b” → “c” → “a”/],
    ["bad/tfstate-orphan-parent.tfstate", /OU “a” names a parent that does not exist: “ou-ab12-99999999”/],
    ["bad/tfstate-proto-names.tfstate", /OU “toString” names a parent that does not exist: “__proto__”/],
    ["bad/tfstate-self-parent.tfstate", /OU “a” is its own parent/],
    [
      "bad/tfstate-version-3.tfstate",
      /^tfstate-version-3\.tfstate, line 2, column \d+: State version 3 is not supported; 4 is read\. “terraform state pull/,
    ],
  ])("%s", (path, message) => {
    const reading = read(fixture(path));
    expect(reading.ok).toBe(false);
    expect(told(fixture(path))).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    [
      "a state that OpenTofu has encrypted",
      { meta: {}, encrypted_data: "YWJj", encryption_version: "v0" },
      /encrypted by OpenTofu.*tofu show -json/,
    ],
    ["a state of a later version", { version: 5, terraform_version: "2.0.0" }, /State version 5 is not supported/],
    [
      "a state of another form",
      { format_version: "2.0", terraform_version: "2.0.0" },
      /format version is “2\.0”; every 1\.x is read/,
    ],
    [
      "a state without an organization",
      { version: 4, terraform_version: "1.9.8", resources: [] },
      /no organization, OU, account or policy/,
    ],
    ["an empty state", { format_version: "1.0", terraform_version: "1.9.8" }, /no organization, OU, account or policy/],
    ["a plan of another form", { format_version: "0.1", planned_values: {} }, /format version is “0\.1”/],
    ["a plan that leaves nothing", { format_version: "1.2", planned_values: {} }, /plan leaves no organization/],
  ])("%s", (_what, value, message) => {
    expect(read({ path: "x.json", text: JSON.stringify(value) }).ok).toBe(false);
    expect(told({ path: "x.json", text: JSON.stringify(value) })).toEqual([expect.stringMatching(message)]);
  });

  it("a plan as Terraform keeps it, and what it tells while it plans, with the way to one that is read", () => {
    const state = stateOf([]);
    const kept = [state, { ...state, path: "tfstate-prev" }, { path: "tfconfig/m-/main.tf", text: "# code" }];
    expect(told(...kept)).toEqual([expect.stringMatching(/plan as Terraform keeps it.*terraform show -json PLAN/)]);
    const log = { path: "plan.json", text: '{"@level":"info","@message":"Terraform 1.11.4"}\n{"@level":"info"}\n' };
    expect(told(log)).toEqual([expect.stringMatching(/what “terraform plan -json” tells while it works/)]);
  });

  it("a state with a damaged end, by its place", () => {
    const { path, text } = fixture("terraform-state/example.tfstate");
    expect(told({ path, text: text.slice(0, 5000) })).toEqual([expect.stringMatching(/^example\.tfstate, line \d+/)]);
  });

  it("two states of different organizations", () => {
    const other = { path: "b.tfstate", text: stateOf([]).text.replaceAll("r-ab12", "r-cd34") };
    expect(told(stateOf([]), other)).toEqual([expect.stringMatching(/exactly one root; 2 are there: r-ab12, r-cd34/)]);
  });
});
