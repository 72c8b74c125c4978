import { describe, expect, it } from "vitest";
import { applied } from "../../design/applied";
import {
  addAccount,
  addOu,
  deleteNodes,
  moveNodes,
  removePolicy,
  renameNode,
  setAccount,
  setOrganization,
} from "../../design/commands";
import { designOf } from "../../design/designOf";
import { nodeId } from "../../design/ids";
import type { Design, Node } from "../../design/types";
import { documentOfOrganization } from "./testing/documentOfOrganization";
import {
  blockOf,
  dev,
  edited,
  existing,
  exported,
  importedIn,
  labs,
  moved,
  organization,
  prod,
  sandbox,
  sandboxOnly,
  security,
  shopDev,
  shopProd,
  workloads,
} from "./testing/existing";

describe("taking over an organization that stays as it is", () => {
  it("imports all that Terraform can manage, in one folder, with nothing to know but what the plan will say", () => {
    const { folders, notices, textOf } = exported(existing);
    expect(folders).toEqual([]);
    expect(notices).toBe(
      "Nothing changes in AWS: the export takes over what exists. Terraform's “Plan: 26 to import, 0 to add, 6 to change, 0 to destroy.” is what to expect.",
    );
    const imported = importedIn(textOf("imports.tf"));
    // The organization, 6 OUs, 6 accounts, 5 policies, 7 attachments, 1 administrator; neither Payer nor FullAWSAccess.
    expect(imported).toHaveLength(26);
    expect(imported).toContainEqual([
      "aws_organizations_policy_attachment.account_log_archive__protect_logs",
      "222222222223:p-logs0000",
    ]);
    expect(textOf("imports.tf")).not.toContain("111111111111");
    expect(textOf("imports.tf")).not.toContain("p-FullAWSAccess");
  });

  it("creates everything anew where that is chosen, and tells that it exists", () => {
    const { textOf, notices } = exported(existing, { mode: "new" });
    expect(textOf("imports.tf")).toBe("");
    expect(notices).toMatch(
      /^AWS refuses this export: it creates everything anew, and these exist already: the organization/,
    );
  });

  it("takes over by ids alone what a design without an import knows, and says what that means", () => {
    const { baseline: _, ...document } = existing;
    const { textOf, notices } = exported(document);
    expect(importedIn(textOf("imports.tf"))).toHaveLength(26);
    expect(notices).toContain("The design knows AWS ids but not how the organization is now.");
  });

  it("takes over only what the last import found, and tells what the design knows by an id that AWS lacks", () => {
    const without = JSON.parse(JSON.stringify(organization), (_key, value) =>
      Array.isArray(value)
        ? value.filter(({ id, name }) => id !== "444444444444" && id !== "ou-ab12-55555555" && name !== "SandboxOnly")
        : value,
    );
    const { baseline } = documentOfOrganization(without);
    const { textOf, notices, folders } = exported({ ...existing, baseline: baseline! });
    const imported = importedIn(textOf("imports.tf")).map(([, id]) => id);
    expect(folders).toEqual([]);
    expect(imported).not.toContain("444444444444");
    expect(imported.join()).not.toContain("ou-ab12-55555555");
    expect(imported.join()).not.toContain("p-sandbox0");
    expect(textOf("accounts.tf")).toContain('"shop_dev"');
    expect(notices).toContain(
      "The design knows these by an id that AWS doesn't have any more, or not in this organization: account “shop-dev”, OU “Labs”, account “labs” and policy “SandboxOnly”. They are created anew",
    );
    expect(exported(existing).notices).toMatch(/^Nothing changes in AWS.*$/);
  });

  it("leaves closed accounts alone: Terraform no longer sees them", () => {
    const closed = documentOfOrganization(
      JSON.parse(
        JSON.stringify(organization).replace(
          '"labs@example.com","status":"ACTIVE"',
          '"labs@example.com","status":"SUSPENDED"',
        ),
      ),
    );
    const { textOf, notices } = exported(closed);
    expect(textOf("accounts.tf")).not.toContain("labs@example.com");
    expect(textOf("imports.tf")).not.toContain("555555555555");
    expect(notices).toContain("These accounts are closed or being closed");
    const { notices: whenMoved } = exported(moved(closed, "555555555555", prod));
    expect(whenMoved).toContain("Move by hand what Terraform doesn't see");
  });
});

describe("addresses", () => {
  const ou = "aws_organizations_organizational_unit";

  it("follow the design's names, and the state follows them: what is renamed isn't replaced", () => {
    const { textOf, folders } = exported(edited(existing, renameNode, { nodeId: workloads, name: "Runtime" }));
    expect(folders).toEqual([]);
    expect(blockOf(textOf("organizational_units.tf"), "runtime")).toContain('name      = "Runtime"');
    expect(textOf("moved.tf")).toContain(`moved {\n  from = ${ou}.workloads\n  to   = ${ou}.runtime\n}`);
    const attachment = "aws_organizations_policy_attachment.ou_";
    expect(textOf("moved.tf")).toContain(
      `  from = ${attachment}workloads__deny_regions\n  to   = ${attachment}runtime__deny_regions\n`,
    );
  });

  it("are paths where several are called alike, in this export and in one after importing anew", () => {
    const added = edited(existing, addOu, { id: nodeId("a1"), name: "Prod", parentId: security, beforeId: null });
    const { textOf } = exported(added);
    expect(importedIn(textOf("imports.tf"))).toContainEqual([`${ou}.workloads_prod`, "ou-ab12-33333333"]);
    expect(textOf("moved.tf")).toContain(`  from = ${ou}.prod\n  to   = ${ou}.workloads_prod\n`);
    expect(textOf("organizational_units.tf")).toContain('"security_prod"');
    const later = { design: added.design, baseline: { design: added.design } };
    expect(exported(later).textOf("organizational_units.tf")).toContain('"workloads_prod"');
  });

  it("change in the first step, where nothing is destroyed yet", () => {
    const renamed = edited(moved(existing, dev, security), renameNode, { nodeId: dev, name: "Build" });
    const { textOf, folders } = exported(renamed);
    expect(folders).toEqual(["1-adopt", "2-change"]);
    expect(textOf("1-adopt/moved.tf")).toContain(`  from = ${ou}.dev\n  to   = ${ou}.build\n`);
    expect(importedIn(textOf("1-adopt/imports.tf"))).toContainEqual([`${ou}.build`, "ou-ab12-44444444"]);
    expect(blockOf(textOf("1-adopt/organizational_units.tf"), "build")).toContain('"Dev"');
  });

  it("are never those that something else has had: nothing changes places with it", () => {
    const exchanged = edited(edited(existing, renameNode, { nodeId: prod, name: "Dev" }), renameNode, {
      ...{ nodeId: dev, name: "Prod" },
    });
    const { textOf } = exported(exchanged);
    expect(textOf("3-change/moved.tf")).toBe("");
    expect(blockOf(textOf("3-change/organizational_units.tf"), "prod")).toContain('"Dev"');
  });
});

describe("what Terraform must not do to an account", () => {
  it("replace it for another email or name: it keeps what is in AWS, and the notice says what to do", () => {
    const changes = { email: "new@example.com" };
    const renamed = edited(existing, renameNode, { nodeId: shopDev, name: "store-dev" });
    const { textOf, notices, folders } = exported(edited(renamed, setAccount, { nodeId: shopDev, changes }));
    expect(folders).toEqual([]);
    expect(textOf("accounts.tf")).toContain('name      = "shop-dev"\n  email     = "shop-dev@example.com"');
    expect(textOf("accounts.tf")).toContain("ignore_changes = [email, iam_user_access_to_billing, name, role_name]");
    expect(notices).toContain(
      "so it keeps the present one: “shop-dev@example.com” of account “shop-dev” (444444444444), not “new@example.com”. Change it in AWS: “aws account start-primary-email-update --account-id ID --primary-email EMAIL”",
    );
    expect(notices).toContain(
      "“aws account accept-primary-email-update --account-id ID --primary-email EMAIL --otp CODE”",
    );
    expect(notices).toContain(
      "so it keeps the present one: account “shop-dev” (444444444444), not “store-dev”. Rename it in AWS, with “aws account put-account-name --account-id ID --account-name NAME”",
    );
    const unknown = edited(existing, setAccount, { nodeId: shopDev, changes: { email: undefined } });
    expect(exported(unknown).notices).toMatch(/^Nothing changes in AWS.*$/);
  });

  it("destroy it: it is let go of, and so is the OU that the design lacks and that it is in", () => {
    const { folders, textOf, notices } = exported(edited(existing, deleteNodes, { nodeIds: [sandbox] }));
    expect(folders).toEqual([]);
    for (const from of [
      "aws_organizations_organizational_unit.sandbox",
      "aws_organizations_account.try_out",
      "aws_organizations_policy_attachment.ou_sandbox__sandbox_only",
    ])
      expect(textOf("removed.tf")).toContain(
        `removed {\n  from = ${from}\n\n  lifecycle {\n    destroy = false\n  }\n}`,
      );
    expect(textOf("versions.tf")).toContain('required_version = ">= 1.7"');
    expect(notices).toContain("they stay in AWS as they are, and Terraform lets go of them: account “try-out”");
    expect(notices).toContain("they stay in AWS because accounts are left in them: OU “Sandbox”");
  });

  it("keeps the policies that stay attached to what is let go of", () => {
    const without = edited(existing, deleteNodes, { nodeIds: [sandbox] });
    const { textOf, notices, folders } = exported(edited(without, removePolicy, { policyId: sandboxOnly }));
    expect(folders).toEqual([]);
    expect(textOf("removed.tf")).toContain("from = aws_organizations_policy.sandbox_only");
    expect(notices).toContain("policy “SandboxOnly”");
  });

  it("destroys it only where that is chosen, and names it first", () => {
    const gone = edited(existing, deleteNodes, { nodeIds: [shopProd] });
    const { folders, textOf, notices } = exported(gone, { "removed-accounts": "destroy" });
    expect(folders).toEqual(["1-adopt", "2-change"]);
    expect(textOf("2-change/accounts.tf")).not.toContain("shop-prod");
    expect(notices.split("\n")[0]).toContain("1 account leaves the organization");
    expect(notices.split("\n")[1]).toContain("Terraform takes account “shop-prod” out of the organization");
    expect(textOf("README.md")).toContain(
      "## What changes\n\n- Account leaves the organization: Root / Workloads / Prod / shop-prod (`aws_organizations_account.shop_prod`)",
    );
    expect(textOf("README.md")).toMatch(/## Know before you apply\n.*## What changes\n/s);
  });

  it("closes it only where that is chosen, too: it alone is marked, the step before", () => {
    const gone = edited(existing, deleteNodes, { nodeIds: [shopProd] });
    const choices = { "removed-accounts": "destroy", "close-on-deletion": true };
    const { folders, textOf, notices } = exported(gone, choices);
    expect(folders).toEqual(["1-adopt", "2-prepare", "3-change"]);
    const marked = (folder: string | undefined) =>
      textOf(`${folder}/accounts.tf`).match(/close_on_deletion = true/g)?.length ?? 0;
    expect(folders.map(marked)).toEqual([0, 1, 0]);
    expect(blockOf(textOf("2-prepare/accounts.tf"), "shop_prod")).toContain("close_on_deletion = true");
    expect(notices.split("\n")[1]).toMatch(/^Terraform closes account “shop-prod”, .* for 90 days, .* for good\.$/);
  });

  it.each([
    ["accounts that go are left alone", edited(existing, deleteNodes, { nodeIds: [shopProd] }), {}],
    ["no account goes", existing, { "removed-accounts": "destroy" }],
    ["everything is new", { design: designOf("Root > Runtime > dev*") }, {}],
  ])("marks no account as to be closed where %s, and says so", (_when, document, choices) => {
    const { paths, textOf, notices } = exported(document, { ...choices, "close-on-deletion": true });
    expect(paths.map(textOf).join("\n")).not.toContain("close_on_deletion =");
    expect(notices).toContain("the choice to close accounts has no effect");
  });
});

describe("what nobody has told", () => {
  /** As an import without the answers about tags gives it. */
  const withoutTags = ({ nodes, policies, ...design }: Design): Design => ({
    ...design,
    nodes: new Map(Array.from(nodes, ([id, node]) => [id, { ...node, tags: undefined }])),
    policies: new Map(Array.from(policies, ([id, policy]) => [id, { ...policy, tags: undefined }])),
  });
  /** As an import of the list of accounts alone gives it: an account under the root for want of anything better. */
  const withoutPlace = (design: Design, id = shopDev): Design => {
    const under = applied(design, moveNodes, { nodeIds: [id], parentId: design.rootId, beforeId: null });
    return { ...under, nodes: new Map(under.nodes).set(id, { ...under.nodes.get(id)!, isPlaceAssumed: true } as Node) };
  };
  const assumed = withoutPlace(existing.design);

  it("about tags stays in AWS: no plan looks at them", () => {
    const untagged = withoutTags(existing.design);
    const { textOf, notices } = exported({ design: untagged, baseline: { design: untagged } });
    expect(textOf("accounts.tf").match(/ignore_changes = \[.*role_name, tags\]/g)).toHaveLength(6);
    expect(textOf("organizational_units.tf").match(/ignore_changes {8}= \[tags\]/g)).toHaveLength(6);
    expect(textOf("policies.tf").match(/ignore_changes = \[tags\]/g)).toHaveLength(5);
    for (const file of ["accounts.tf", "organizational_units.tf", "policies.tf"])
      expect(textOf(file)).not.toMatch(/^ +tags +=/m);
    expect(notices).toContain("Nobody has told which tags these have: OU “Security”");
    expect(textOf("README.md")).toContain("Nobody has told which tags these have: OU “Security”");
  });

  it("about tags is about each: of what has none the design's are written", () => {
    const { textOf } = exported(edited(existing, setAccount, { nodeId: shopDev, changes: { tags: { a: "b" } } }));
    expect(blockOf(textOf("accounts.tf"), "shop_dev")).toContain("tags = {");
    expect(textOf("accounts.tf")).not.toContain("role_name, tags]");
  });

  it.each([
    ["stays under the root", assumed],
    ["is moved elsewhere", applied(assumed, moveNodes, { nodeIds: [shopDev], parentId: prod, beforeId: null })],
  ])("about the place of an account keeps it where it is, when the design's %s", (_where, design) => {
    const { textOf, notices, folders } = exported({ design, baseline: { design: assumed } });
    expect(folders).toEqual([]);
    expect(blockOf(textOf("accounts.tf"), "shop_dev")).toMatch(/ignore_changes = \[.*, parent_id\]/);
    expect(blockOf(textOf("accounts.tf"), "shop_prod")).not.toContain("role_name, parent_id");
    expect(notices).toContain("Nobody has told where in AWS these are: account “shop-dev”.");
    expect(textOf("README.md")).toContain("Nothing changes in AWS");
  });

  it("about the place of an OU makes none anew", () => {
    const stray = withoutPlace(existing.design, dev);
    const { textOf, folders } = exported({ design: stray, baseline: { design: stray } });
    expect(folders).toEqual([]);
    expect(blockOf(textOf("organizational_units.tf"), "dev")).toContain("= [parent_id]");
  });

  it("about a place and is told later leaves the account there, until the design moves it", () => {
    const told = { ...existing, design: assumed };
    const { textOf, notices } = exported(told);
    expect(blockOf(textOf("accounts.tf"), "shop_dev")).toContain(
      "parent_id = aws_organizations_organizational_unit.dev.id",
    );
    expect(notices).toContain("Nothing changes in AWS");
    expect(blockOf(exported(moved(told, shopDev, prod)).textOf("accounts.tf"), "shop_dev")).toContain(
      "parent_id = aws_organizations_organizational_unit.prod.id",
    );
  });
});

describe("choices", () => {
  it("adopt nothing where no AWS id is known", () => {
    expect(exported({ design: designOf("Root > Runtime > dev*") }, { mode: "adopt" }).textOf("imports.tf")).toBe("");
  });

  it("name the provider's version", () => {
    expect(exported(existing, { provider: "5" }).textOf("versions.tf")).toContain('version = "~> 5.100"');
  });

  it("only read the organization: it is neither imported nor changed, and what that leaves undone is said", () => {
    const services = { serviceAccessPrincipals: ["sso.amazonaws.com", "guardduty.amazonaws.com", "ram.amazonaws.com"] };
    const wanted = edited(existing, setOrganization, { changes: services });
    const { textOf, notices } = exported(wanted, { organization: "read" });
    expect(textOf("organization.tf")).toContain('data "aws_organizations_organization" "this" {');
    expect(importedIn(textOf("imports.tf"))).toHaveLength(25);
    expect(textOf("organizational_units.tf")).toContain("= data.aws_organizations_organization.this.roots[0].id");
    expect(notices).toContain("this configuration can't give services access: “ram.amazonaws.com”");
    // An earlier export over the same state may have managed it.
    expect(textOf("removed.tf")).toContain("from = aws_organizations_organization.this\n");
    expect(exported(wanted).textOf("removed.tf")).toBe("");
    expect(exported(existing, { mode: "new", organization: "read" }).textOf("removed.tf")).toContain(
      "from = aws_organizations_organization.this\n\n  lifecycle {\n    destroy = false",
    );
  });

  it("reach new accounts only", () => {
    const account = { id: nodeId("new"), name: "new", email: "new@example.com", parentId: dev, beforeId: null };
    const choices = { "role-name": "Admin", "billing-access": "DENY", "prevent-destroy": true };
    const { textOf } = exported(edited(existing, addAccount, account), choices);
    const accounts = textOf("accounts.tf");
    expect(accounts.match(/role_name {18}= "Admin"/g)).toHaveLength(1);
    expect(accounts.match(/iam_user_access_to_billing = "DENY"/g)).toHaveLength(1);
    expect(accounts.match(/prevent_destroy = true/g)).toHaveLength(7);
    expect(textOf("organization.tf")).toContain("prevent_destroy = true");
  });

  it("disable no policy type that Terraform doesn't know", () => {
    const changes = { enabledPolicyTypes: [...existing.design.organization.enabledPolicyTypes, "NEW_POLICY"] };
    const { textOf } = exported(edited(existing, setOrganization, { changes }));
    expect(textOf("organization.tf")).toContain("ignore_changes = [enabled_policy_types]");
  });
});

it("keeps nested OUs of an account that is let go of in their place by id", () => {
  const gone = edited(moved(existing, labs, prod), deleteNodes, { nodeIds: [dev] });
  const { textOf } = exported(gone);
  expect(blockOf(textOf("1-adopt/organizational_units.tf"), "labs")).toContain('parent_id = "ou-ab12-44444444"');
});
