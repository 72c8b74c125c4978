import { describe, expect, it } from "vitest";
import { outlineOf } from "../../design/designOf";
import { readDocument } from "../../design/readDocument";
import type { Document } from "../../design/types";
import { writeDocument } from "../../design/writeDocument";
import type { Problem } from "../../json/problem";
import { documentOfFound } from "./documentOfFound";
import type { FoundAccount, FoundOrganization, FoundOu } from "./types";

const at = { file: "x.json", line: 1, column: 1 };
const ou = (key: string, parentKey: string | null, more: Partial<FoundOu> = {}): FoundOu => ({
  kind: "ou",
  key,
  name: key,
  parentKey,
  at,
  ...more,
});
const account = (key: string, parentKey: string | null, more: Partial<FoundAccount> = {}): FoundAccount => ({
  kind: "account",
  key,
  name: key,
  parentKey,
  at,
  ...more,
});
const found = (parts: Partial<FoundOrganization> = {}): FoundOrganization => ({
  name: "Found",
  roots: [],
  nodes: [],
  policies: [],
  attachments: [],
  fullAwsAccess: { kind: "implied" },
  ...parts,
});
const denyAll = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] };

function documentOf(parts: Partial<FoundOrganization>, isReal = false): Document {
  const result = documentOfFound(found(parts), { isReal });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.value;
}
function problemsOf(parts: Partial<FoundOrganization>, isReal = false): readonly Problem[] {
  const result = documentOfFound(found(parts), { isReal });
  return result.ok ? result.warnings : result.problems;
}
function codesOf(parts: Partial<FoundOrganization>, isReal = false): readonly string[] {
  return problemsOf(parts, isReal).map(({ code, message }) => `${code}: ${message}`);
}

describe("the document of a found organization", () => {
  it("hangs what is found under its parents, in the order found, with the root and the management account that are taken for granted", () => {
    const { design } = documentOf({
      nodes: [account("dev", "shop"), ou("shop", "runtime"), ou("runtime", null), account("prod", "shop")],
    });
    expect(outlineOf(design)).toBe("Root > runtime > shop > dev*; Root > runtime > shop > prod*");
    expect(design.nodes.get(design.organization.managementAccountId)).toMatchObject({
      name: "Management",
      kind: "account",
    });
  });

  it("takes AWS's ids where they are known, else the path, so that reading twice gives the same ids", () => {
    const parts = {
      roots: [{ key: "r-ab12", awsId: "r-ab12", name: "Root", at }],
      nodes: [
        ou("a", "r-ab12", { awsId: "ou-ab12-11111111", name: "A" }),
        ou("b", "a", { name: "B & C" }),
        ou("c", "a", { name: "B/C" }),
        account("d", "b", { awsId: "111122223333" }),
      ],
      policies: [{ key: "p", name: "No way!", type: "SERVICE_CONTROL_POLICY", content: denyAll, at }],
    };
    const { design } = documentOf(parts);
    expect([...design.nodes.keys()]).toEqual([
      "r-ab12",
      "management",
      "ou-ab12-11111111",
      "a.b-c",
      "a.b-c-2",
      "111122223333",
    ]);
    expect([...design.policies.keys()]).toEqual(["p-FullAWSAccess", "no-way"]);
    expect([...documentOf(parts).design.nodes.keys()]).toEqual([...design.nodes.keys()]);
  });

  it("attaches FullAWSAccess where AWS does, except where it was taken off", () => {
    const { design } = documentOf({
      nodes: [ou("a", null), ou("b", null)],
      policies: [{ key: "deny", name: "deny", type: "SERVICE_CONTROL_POLICY", content: denyAll, at }],
      attachments: [{ policyKey: "deny", targetKey: "b", at }],
      fullAwsAccess: { kind: "implied", without: ["b"] },
    });
    expect([...design.nodes.values()].map(({ name, policyIds }) => [name, policyIds])).toEqual([
      ["Root", ["p-FullAWSAccess"]],
      ["Management", ["p-FullAWSAccess"]],
      ["a", ["p-FullAWSAccess"]],
      ["b", ["deny"]],
    ]);
  });

  it("keeps the real organization as the baseline, and what it wrote is read again", () => {
    const document = documentOf({ nodes: [ou("a", null)] }, true);
    expect(document.baseline?.design.nodes).toEqual(document.design.nodes);
    const again = readDocument(writeDocument(document));
    expect(again.ok && writeDocument(again.value)).toBe(writeDocument(document));
  });

  it("has another organization as the baseline where what was found is how it is to be, under the same ids", () => {
    const real = (name: string, suffix: string) => ou(name, null, { awsId: `ou-ab12-${suffix}` });
    const before = found({ nodes: [real("a", "11111111"), real("b", "22222222")] });
    const wanted = found({ nodes: [real("a", "11111111"), ou("c", "a")] });
    const result = documentOfFound(wanted, { isReal: false, before });
    const document = result.ok ? result.value : undefined;
    expect(outlineOf(document!.design)).toBe("Root > a > c");
    expect(outlineOf(document!.baseline!.design)).toBe("Root > a; Root > b");
    expect(document!.baseline!.design.nodes.get("ou-ab12-11111111" as never)).toMatchObject({ name: "a" });
    const broken = documentOfFound(wanted, { isReal: false, before: found({ nodes: [ou("a", "a")] }) });
    expect(broken.ok ? [] : broken.problems.map(({ code }) => code)).toEqual(["cycle"]);
  });

  it("keeps the text of a policy that can't be read as its draft", () => {
    const parts = {
      policies: [
        { key: "a", name: "A", type: "SERVICE_CONTROL_POLICY", content: "{", at },
        { key: "b", name: "B", type: "SERVICE_CONTROL_POLICY", content: { ...denyAll, Version: "1" }, at },
      ],
    };
    const [, a, b] = [...documentOf(parts).design.policies.values()];
    expect(a).toMatchObject({ name: "A", draft: "{" });
    expect(a).not.toHaveProperty("document");
    expect(JSON.parse(b?.draft ?? "")).toEqual({ ...denyAll, Version: "1" });
    const [unreadable, invalid] = codesOf(parts);
    expect(unreadable).toMatch(/^unreadable-policy: Policy “A” can't be read/);
    expect(invalid).toMatch(/Policy “B”: Version /);
    const remedies = problemsOf(parts).map(({ remedy }) => remedy);
    for (const remedy of remedies.slice(0, 2))
      expect(remedy).toMatch(/Its text is kept as a draft, and filters nothing until it is mended\.$/);
  });

  it("adds the management account of a real organization where nothing tells it, and says so", () => {
    expect(codesOf({ nodes: [account("a", null)] }, true)).toEqual([
      "management-account-added: Nothing tells which account is the management account: one called “Management” was added.",
    ]);
    expect(codesOf({ nodes: [account("a", null)], managementAccountKey: "a" }, true)).toEqual([]);
  });

  it("says where it is taken for granted that FullAWSAccess makes an allow list allow everything", () => {
    const allow = (key: string, Action: string | string[]) => ({
      ...{ key, name: key, type: "SERVICE_CONTROL_POLICY", at },
      content: { Version: "2012-10-17", Statement: { Effect: "Allow", Action, Resource: "*" } },
    });
    const parts = {
      nodes: [ou("a", null), ou("b", null), ou("c", null), ou("d", null)],
      policies: [allow("some", ["s3:*", "kms:*"]), allow("all", "*")],
      attachments: [
        { policyKey: "some", targetKey: "a", at },
        { policyKey: "some", targetKey: "b", at },
        { policyKey: "all", targetKey: "c", at },
        { policyKey: "some", targetKey: "d", at },
        { policyKey: "p-FullAWSAccess", targetKey: "d", at },
      ],
    };
    expect(codesOf({ ...parts, fullAwsAccess: { kind: "implied", without: ["b"] } })).toEqual([
      "full-aws-access-assumed: Nothing tells whether FullAWSAccess is off where a policy allows some actions only: OU “a”. It is taken to be attached, as AWS attaches it, so that all actions are allowed there.",
    ]);
    expect(codesOf({ ...parts, fullAwsAccess: { kind: "told" } }).join()).not.toContain("full-aws-access-assumed");
  });

  it("has services and delegated administrators once, also where they are told twice", () => {
    const principals = ["sso.amazonaws.com", "config.amazonaws.com", "sso.amazonaws.com"];
    const { organization } = documentOf({
      nodes: [account("111122223333", null, { awsId: "111122223333" })],
      serviceAccessPrincipals: principals,
      delegatedAdministrators: principals.map((servicePrincipal) => ({ accountKey: "111122223333", servicePrincipal })),
    }).design;
    expect(organization.serviceAccessPrincipals).toEqual(["sso.amazonaws.com", "config.amazonaws.com"]);
    expect(organization.delegatedAdministrators).toEqual([
      { accountId: "111122223333", servicePrincipal: "sso.amazonaws.com" },
      { accountId: "111122223333", servicePrincipal: "config.amazonaws.com" },
    ]);
  });

  it("leaves out an attachment to what isn't there, and says so", () => {
    expect(codesOf({ attachments: [{ policyKey: "gone", targetKey: "nowhere", at }] })).toEqual([
      "attachment-left-out: A policy attachment was left out: the policy “gone” is not there.",
    ]);
  });

  it("warns of siblings whose names differ only in what can't be seen", () => {
    const names = ["Prod", "Pro\u200bd", "\u00e9quipe", "e\u0301quipe", "prod", "Test"];
    const nodes = names.map((name, index) => ou(`ou${index}`, null, { name }));
    const elsewhere = ou("other", "ou5", { name: "\u202eProd" });
    const told = codesOf({ nodes: [...nodes, elsewhere] }).filter((each) => each.startsWith("names-look-alike"));
    expect(told).toEqual([
      "names-look-alike: The names of 2 OUs under one parent look alike but differ: ou0 (“Prod”), ou1 (“Pro\\u{200b}d”).",
      "names-look-alike: The names of 2 OUs under one parent look alike but differ: ou2 (“équipe”), ou3 (“e\\u{301}quipe”).",
    ]);
  });

  it.each<[string, Partial<FoundOrganization>, RegExp]>([
    [
      "two roots",
      { roots: ["r-ab12", "r-cd34"].map((key) => ({ key, awsId: key, name: "Root", at })) },
      /exactly one root; 2 are there: r-ab12, r-cd34/,
    ],
    [
      "a missing parent",
      { nodes: [ou("a", "ou-ab12-99999999")] },
      /OU “a” names a parent that does not exist: “ou-ab12-99999999”/,
    ],
    ["an OU that is its own parent", { nodes: [ou("a", "a")] }, /OU “a” is its own parent/],
    ["OUs in a circle", { nodes: [ou("a", "b"), ou("b", "c"), ou("c", "a")] }, /“a” → “b” → “c” → “a”/],
    ["an account as parent", { nodes: [account("a", null), ou("b", "a")] }, /nothing can hang under an account/],
    [
      "an id twice",
      { nodes: [account("one", null, { awsId: "444455556666" }), account("two", null, { awsId: "444455556666" })] },
      /“444455556666” stands twice: “one” and “two”/,
    ],
    ["an id that is none", { nodes: [account("a", null, { awsId: "1234" })] }, /account “a” has the id “1234”/],
    ["a parent of an object's name", { nodes: [ou("constructor", "__proto__")] }, /does not exist: “__proto__”/],
  ])("refuses %s", (_what, parts, message) => {
    const result = documentOfFound(found(parts), { isReal: false });
    expect(result.ok ? [] : result.problems.map((problem) => problem.message)).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it("tells an OU of depth six as what AWS would refuse, and reads it", () => {
    const chain = Array.from({ length: 6 }, (_, index) => ou(`L${index + 1}`, index === 0 ? null : `L${index}`));
    const last = { file: "main.tf", line: 60, column: 1 };
    const nodes = chain.map((each) => (each.key === "L6" ? { ...each, at: last } : each));
    const result = documentOfFound(found({ nodes }), { isReal: false });
    const errors = result.ok ? result.warnings.filter(({ severity }) => severity === "error") : [];
    expect(errors).toMatchObject([{ message: expect.stringContaining("L6"), at: last }]);
  });
});
