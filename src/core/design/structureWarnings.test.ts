import { describe, expect, it } from "vitest";
import { applied } from "./applied";
import { addPolicy, setOrganization } from "./commands";
import { designOf } from "./designOf";
import { nodeId, policyId } from "./ids";
import { policyQuotaOf, sizeInCharacters } from "./quotas";
import { isAccountEmail } from "./structure/emails";
import { structureWarnings } from "./structureWarnings";
import type { Design, Node, NodeId } from "./types";

function withNode(design: Design, id: string, change: (node: Node) => Node): Design {
  const node = design.nodes.get(nodeId(id));
  if (node === undefined) throw new Error(id);
  return { ...design, nodes: new Map(design.nodes).set(node.id, change(node)) };
}

function told(design: Design): readonly (readonly [NodeId | string | null, string, string])[] {
  return structureWarnings(design).map(({ nodeId: node, policyId: policy, severity, code }) => [
    node ?? policy,
    severity,
    code,
  ]);
}

describe("what AWS would refuse about a structure", () => {
  it("is nothing in an ordinary organization", () => {
    expect(told(designOf("Root > A > B > C > D > E > account*; Root > Sandbox > B"))).toEqual([]);
  });

  it("an OU more than five levels below the root, each named", () => {
    const deep = structureWarnings(designOf("Root > l1 > l2 > l3 > l4 > l5 > l6 > l7 > account*"));
    expect(deep.map(({ nodeId: id, message }) => [id, message])).toEqual([
      ["l6", "The OU “l6” is 6 levels below the root; AWS allows 5."],
      ["l7", "The OU “l7” is 7 levels below the root; AWS allows 5."],
    ]);
  });

  it("two OUs of one name under one parent", () => {
    const design = withNode(designOf("Root > A; Root > B; Root > C > A"), "b", (node) => ({ ...node, name: "A" }));
    expect(told(design)).toEqual([["b", "error", "name-taken"]]);
  });

  it("two accounts with one email, whatever its letter case", () => {
    const design = withNode(
      designOf("Root > a*; Root > b*"),
      "b",
      (node) => ({ ...node, email: "AWS+A@example.com" }) as Node,
    );
    expect(told(design)).toEqual([["b", "error", "email-taken"]]);
  });

  it("a level without an SCP, unless SCPs are disabled", () => {
    const design = withNode(designOf("Root > A"), "a", (node) => ({ ...node, policyIds: [] }));
    expect(told(design)).toEqual([["a", "error", "no-scp"]]);
    expect(told(applied(design, setOrganization, { changes: { enabledPolicyTypes: [] } }))).toEqual([]);
  });

  it("more SCPs on one target than the profile or the organization's own quota allows", () => {
    const ids = Array.from({ length: 10 }, (_, index) => policyId(`p${index}`));
    const library = ids.reduce(
      (sum, id) => applied(sum, addPolicy, { policy: { id, type: "SERVICE_CONTROL_POLICY", name: id } }),
      designOf("Root > A"),
    );
    const ten = withNode(library, "a", (node) => ({ ...node, policyIds: ids }));
    expect(told(ten)).toEqual([]);
    expect(told(applied(ten, setOrganization, { changes: { rules: "2022" } }))).toEqual([
      ["a", "error", "too-many-attached"],
    ]);
    const quotas = { SERVICE_CONTROL_POLICY: { perTarget: 9 } };
    expect(told(applied(ten, setOrganization, { changes: { quotas } }))).toEqual([["a", "error", "too-many-attached"]]);
    const eleven = withNode(ten, "a", (node) => ({ ...node, policyIds: [...ids, policyId("p-FullAWSAccess")] }));
    expect(told(eleven)).toEqual([["a", "error", "too-many-attached"]]);
  });

  it("names that AWS doesn't take; an account that exists may have longer ones", () => {
    const withoutEmail = (design: Design, id: string, awsId?: string) =>
      withNode(design, id, (node) => ({ ...node, email: undefined, awsId }) as Node);
    const long = "a".repeat(51);
    const design = withoutEmail(
      withoutEmail(designOf(`Root > ${"o".repeat(129)}; Root > ${long}*; Root > é*`), long),
      "é",
    );
    expect(told(design).map(([, , code]) => code)).toEqual(["name-too-long", "name-too-long", "name-characters"]);
    expect(told(withoutEmail(designOf("Root > é*"), "é", "111122223333"))).toEqual([]);
  });

  it("characters in a name that can't be seen, as a warning", () => {
    expect(told(designOf("Root > Sand\u200bbox"))).toEqual([["sand\u200bbox", "warning", "name-invisible"]]);
  });

  it("two policies of one name in one type", () => {
    const scp = { id: policyId("x"), type: "SERVICE_CONTROL_POLICY", name: "FullAWSAccess" };
    const tag = { id: policyId("y"), type: "TAG_POLICY", name: "FullAWSAccess" };
    const design = applied(applied(designOf("Root"), addPolicy, { policy: scp }), addPolicy, { policy: tag });
    expect(told(design)).toEqual([["x", "error", "policy-name-taken"]]);
  });

  it("the management account inside an OU, as a warning", () => {
    expect(told(designOf("Root > A > Management*"))).toEqual([["management", "warning", "management-not-under-root"]]);
  });

  it("more than 2,000 OUs", () => {
    const outline = (count: number) => Array.from({ length: count }, (_, index) => `Root > o${index}`).join(";");
    expect(told(designOf(outline(2_000)))).toEqual([]);
    expect(told(designOf(outline(2_001)))).toEqual([[null, "error", "too-many-ous"]]);
  });
});

describe("an account's email", () => {
  it.each(["aws+x@example.com", "a@b.co", "first.last@sub.example.co.uk"])("%s is taken", (email) => {
    expect(isAccountEmail(email)).toBe(true);
  });
  it.each([
    "a@b.c", // five characters
    `${"a".repeat(53)}@example.com`, // 65
    ".a@example.com",
    "a b@example.com",
    "a@b@example.com",
    "a@example",
    "a@.example.com",
    "a@example.com.",
    "a@-example.com",
    "é@example.com",
    "a%b@example.com",
    "a@exa_mple.com",
  ])("%s isn't", (email) => {
    expect(isAccountEmail(email)).toBe(false);
  });
});

describe("quotas", () => {
  const { organization } = designOf("Root");

  it("are those of the organization's rules, the newest where these are unknown", () => {
    expect(policyQuotaOf(organization, "SERVICE_CONTROL_POLICY")).toMatchObject({ perTarget: 10, characters: 10_240 });
    expect(policyQuotaOf({ ...organization, rules: "2022" }, "SERVICE_CONTROL_POLICY")).toMatchObject({
      perTarget: 5,
      characters: 5_120,
    });
    expect(policyQuotaOf({ ...organization, rules: "toString" }, "SERVICE_CONTROL_POLICY")?.perTarget).toBe(10);
    expect(policyQuotaOf(organization, "RESOURCE_CONTROL_POLICY")).toMatchObject({ perTarget: 5, characters: 5_120 });
    expect(policyQuotaOf(organization, "NEW_POLICY")).toBeNull();
  });

  it("give way to the organization's own where these are numbers", () => {
    const quotas = { SERVICE_CONTROL_POLICY: { perTarget: 7, characters: "many" } };
    expect(policyQuotaOf({ ...organization, quotas }, "SERVICE_CONTROL_POLICY")).toMatchObject({
      perTarget: 7,
      characters: 10_240,
    });
  });

  it("count a document without whitespace between its parts", () => {
    expect(sizeInCharacters(JSON.parse('{ "a": [ 1, "b c" ] }'))).toBe('{"a":[1,"b c"]}'.length);
  });
});
