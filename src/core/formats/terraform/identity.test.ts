import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applied } from "../../design/applied";
import { addAccount, moveNodes, renameNode, setAccount } from "../../design/commands";
import { nodeId } from "../../design/ids";
import { readDocument } from "../../design/readDocument";
import type { Document, NodeId } from "../../design/types";
import { writeDocument } from "../../design/writeDocument";
import { importFiles } from "..";
import { updatedFromAws } from "../updateFromAws";
import { terraformExporter } from ".";
import { documentOfOrganization } from "./testing/documentOfOrganization";

const fixtures = join(import.meta.dirname, "../../../../fixtures");
const organization = JSON.parse(readFileSync(join(fixtures, "exports/existing-organization.json"), "utf8"));
const [workloads, prodOu, dev, prod] = ["ou-ab12-22222222", "ou-ab12-33333333", "444444444444", "333333333333"].map(
  nodeId,
) as [NodeId, NodeId, NodeId, NodeId];
const ACCOUNT = "aws_organizations_account";
const OU = "aws_organizations_organizational_unit";

/** The organization with other names, by their ids. */
function called(names: Readonly<Record<string, string>>) {
  return JSON.parse(JSON.stringify(organization), (_key, value) =>
    value?.id in names ? { ...value, name: names[value.id] } : value,
  );
}
/** The document when its organization was imported again, kept in a file and read. */
function updated(document: Document, real: typeof organization): Document {
  const imported = documentOfOrganization(real).baseline!;
  const reading = readDocument(writeDocument(updatedFromAws(document, imported).document));
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  return reading.value;
}
const renamed = (document: Document, id: NodeId, name: string): Document => ({
  ...document,
  design: applied(document.design, renameNode, { nodeId: id, name }),
});

function exported(document: Document) {
  const { files, notices } = terraformExporter.export(document, {});
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
  const moves = [...textOf("moved.tf").matchAll(/ {2}from = (.*)\n {2}to {3}= (.*)\n/g)].map(([, from, to]) => [
    from,
    to,
  ]);
  const removed = [...textOf("removed.tf").matchAll(/ {2}from = (.*)\n/g)].map(([, from]) => from);
  return { textOf, moves, removed, notices: notices.join("\n") };
}

describe("what gets another name in AWS itself", () => {
  const start = documentOfOrganization(organization);

  it("is followed by the state: from where exports had it", () => {
    const document = renamed(start, dev, "store-dev");
    const { moves, notices } = exported(updated(document, called({ [dev]: "store-dev" })));
    expect(moves).toEqual([[`${ACCOUNT}.shop_dev`, `${ACCOUNT}.store_dev`]]);
    expect(notices).toMatch(/^Nothing changes in AWS.*$/);
  });

  it("is followed from every address of before, one leading to the next, with what hangs on it", () => {
    const once = updated(renamed(start, workloads, "Runtime"), called({ [workloads]: "Runtime" }));
    const twice = updated(renamed(once, workloads, "Run"), called({ [workloads]: "Run" }));
    const attachment = "aws_organizations_policy_attachment.ou_";
    expect(exported(twice).moves).toEqual([
      [`${OU}.workloads`, `${OU}.runtime`],
      [`${OU}.runtime`, `${OU}.run`],
      [`${attachment}workloads__deny_regions`, `${attachment}runtime__deny_regions`],
      [`${attachment}runtime__deny_regions`, `${attachment}run__deny_regions`],
    ]);
    const back = updated(renamed(twice, workloads, "Workloads"), organization);
    expect(exported(back).moves.slice(0, 2)).toEqual([
      [`${OU}.runtime`, `${OU}.run`],
      [`${OU}.run`, `${OU}.workloads`],
    ]);
  });

  it("keeps its address where the new one is another thing's: accounts that exchange their names", () => {
    const names = { [dev]: "shop-prod", [prod]: "shop-dev" };
    const exchanged = updated(renamed(renamed(start, dev, "shop-prod"), prod, "shop-dev"), called(names));
    const { moves, textOf } = exported(exchanged);
    expect(moves).toEqual([]);
    expect(textOf("accounts.tf")).toMatch(/"shop_dev" \{\n {2}name {6}= "shop-prod"/);
    expect(textOf("imports.tf")).toContain(`to = ${ACCOUNT}.shop_dev\n  id = "${dev}"`);
  });

  it("never gets what something else has had, not even where that is gone from there", () => {
    const first = updated(renamed(start, dev, "store-dev"), called({ [dev]: "store-dev" }));
    const second = updated(renamed(first, prod, "shop-dev"), called({ [dev]: "store-dev", [prod]: "shop-dev" }));
    const { moves, textOf } = exported(second);
    expect(moves).toEqual([[`${ACCOUNT}.shop_dev`, `${ACCOUNT}.store_dev`]]);
    expect(textOf("accounts.tf")).toMatch(/"shop_prod" \{\n {2}name {6}= "shop-dev"/);
  });

  it("is found again where only the first step was applied and the design goes back to how AWS is", () => {
    const [devOu, labs] = [nodeId("ou-ab12-44444444"), nodeId("ou-ab12-55555555")];
    const out = { nodeIds: [labs], parentId: workloads, beforeId: null };
    const turned = applied(applied(start.design, moveNodes, out), moveNodes, {
      ...out,
      nodeIds: [devOu],
      parentId: labs,
    });
    const stopped = updated({ ...start, design: turned }, organization);
    expect(exported({ ...stopped, design: stopped.baseline!.design }).moves).toEqual([
      [`${OU}.dev_leaving`, `${OU}.dev`],
      [`${OU}.labs_leaving`, `${OU}.labs`],
      [
        "aws_organizations_policy_attachment.ou_dev_leaving__deny_regions",
        "aws_organizations_policy_attachment.ou_dev__deny_regions",
      ],
    ]);
    const adopted = exported(stopped).textOf("1-adopt/imports.tf");
    expect(adopted).toContain(`to = ${OU}.dev_leaving\n`);
    expect(adopted).not.toContain(`to = ${OU}.dev\n`);
  });

  it("needs nothing remembered where nothing was called otherwise", () => {
    expect(updated(start, organization).baseline?.terraform).toBeUndefined();
    const moved = {
      ...start,
      design: applied(start.design, moveNodes, { nodeIds: [dev], parentId: prodOu, beforeId: null }),
    };
    expect(updated(moved, organization).baseline?.terraform).toBeUndefined();
  });
});

it("accounts that exports have made get their ids, and no notice tells of an email that nobody asked for", () => {
  const start = documentOfOrganization(organization);
  const account = { id: nodeId("new"), name: "new", parentId: prodOu, beforeId: null };
  const planned = { ...start, design: applied(start.design, addAccount, account) };
  const drawn = {
    ...planned,
    design: applied(planned.design, setAccount, { nodeId: nodeId("new"), changes: { email: undefined } }),
  };
  const real = JSON.parse(JSON.stringify(organization), (_key, value) =>
    value?.id === prodOu
      ? {
          ...value,
          accounts: [...value.accounts, { id: "777777777777", name: "new", email: "new@example.com", tags: {} }],
        }
      : value,
  );
  const { design, ...others } = updated(drawn, real);
  expect(design.nodes.get(nodeId("new"))).toMatchObject({ awsId: "777777777777", email: "new@example.com" });
  expect(exported({ design, ...others }).notices).not.toContain("email");
});

describe("an organization that other code manages already", () => {
  const read = (texts: readonly string[]) => {
    const files = texts.map((text, index) => ({ path: `${index}.tfstate`, bytes: new TextEncoder().encode(text) }));
    const reading = importFiles(files, { isFolder: texts.length > 1 });
    if (!reading.ok) throw new Error(reading.problems[0]?.message);
    return reading.value;
  };
  const state = readFileSync(join(fixtures, "terraform-state/modules.tfstate"), "utf8");
  const value = JSON.parse(state);
  const attachment = (name: string, target: string, policy: string, more: object = {}) => ({
    ...{ mode: "managed", type: "aws_organizations_policy_attachment", name, provider: "" },
    instances: [{ attributes: { id: `${target}:${policy}`, policy_id: policy, target_id: target }, ...more }],
  });

  it("is taken over from where its state has it, modules and keys included", () => {
    const { moves, notices, removed, textOf } = exported(read([state]));
    expect(moves).toContainEqual(["aws_organizations_organization.org", "aws_organizations_organization.this"]);
    expect(moves).toContainEqual([`module.unit["shop"].${OU}.this`, `${OU}.shop`]);
    expect(moves).toContainEqual([`module.unit["shop"].${ACCOUNT}.this["dev"]`, `${ACCOUNT}.shop_dev`]);
    expect(moves).toContainEqual([`${ACCOUNT}.audit[0]`, `${ACCOUNT}.audit`]);
    expect(moves).toContainEqual([
      "aws_organizations_policy_attachment.shop",
      "aws_organizations_policy_attachment.ou_shop__no_leave",
    ]);
    expect(removed).toEqual([]);
    // Workloads, Security and the policy are called so already.
    expect(moves).toHaveLength(14 - 3);
    expect(textOf("imports.tf").match(/import \{/g)).toHaveLength(14);
    expect(notices).toContain("Terraform manages this organization already, by other code");
  });

  it("is taken over once: the next import knows where it is", () => {
    const document = read([state]);
    const next = updatedFromAws(document, { design: document.baseline!.design }).document;
    expect(exported(next).notices).toMatch(/^Nothing changes in AWS.*$/);
    expect(exported(next).moves).toHaveLength(14 - 3);
  });

  it("keeps what no export manages: FullAWSAccess where it is attached anyway", () => {
    const [ou] = value.resources.flatMap((each: { name: string; instances: { attributes: { id: string } }[] }) =>
      each.name === "workloads" ? each.instances.map(({ attributes }) => attributes.id) : [],
    );
    const resources = [...value.resources, attachment("full", ou, "p-FullAWSAccess", { index_key: "a" })];
    const { removed, textOf } = exported(read([JSON.stringify({ ...value, resources })]));
    expect(removed).toEqual(["aws_organizations_policy_attachment.full"]);
    expect(textOf("versions.tf")).toContain('">= 1.7"');
  });

  it("has no address that something else has there", () => {
    const resources = value.resources.map((each: { name: string }) =>
      each.name === "workloads"
        ? { ...each, name: "security" }
        : each.name === "security"
          ? { ...each, name: "other" }
          : each,
    );
    const { moves, textOf } = exported(read([JSON.stringify({ ...value, resources })]));
    expect(moves).not.toContainEqual([`${OU}.other`, `${OU}.security`]);
    expect(moves).toContainEqual([`${OU}.security`, `${OU}.workloads`]);
    expect(textOf("organizational_units.tf")).toMatch(/"other" \{\n {2}name {6}= "Security"/);
  });

  it("writes keys so that they mean what they are", () => {
    const text = state.replaceAll('"index_key": "dev"', `"index_key": "$\{x} \\"a\\" \\b"`);
    expect(text).not.toBe(state);
    expect(exported(read([text])).moves).toContainEqual([
      `module.unit["shop"].${ACCOUNT}.this["$\${x} \\"a\\" \\u0008"]`,
      `${ACCOUNT}.shop_dev`,
    ]);
  });

  it("says what else the state holds, and that no plan takes from several", () => {
    const role = { mode: "managed", type: "aws_iam_role", name: "r", provider: "", instances: [{ attributes: {} }] };
    const besides = exported(read([JSON.stringify({ ...value, resources: [...value.resources, role] })]));
    expect(besides.notices).toContain(
      "That state also holds 1 resource beside the organization. A plan of this configuration alone would destroy it",
    );
    const isModule = (each: { module?: string }) => each.module !== undefined;
    const parts = [isModule, (each: object) => !isModule(each)].map((of) =>
      JSON.stringify({ ...value, resources: value.resources.filter(of) }),
    );
    const several = exported(read(parts));
    expect(several.moves).toEqual([]);
    expect(several.notices).toContain("already, in 2 states, and one plan can't take over from several");
  });
});
