import { describe, expect, it } from "vitest";
import { accountsUnder, depthOf, nodesInOrder } from "../design/queries";
import { sizeInCharacters } from "../design/quotas";
import { structureWarnings } from "../design/structureWarnings";
import { type Design, FULL_AWS_ACCESS_ID, type Node } from "../design/types";
import { readPolicyDocument } from "../policy";
import { generatedOrganization } from "./generated";
import { generatedPolicies } from "./generatedPolicies";

const small = generatedOrganization(200, 1);

describe("a generated organization", () => {
  it("is equal for an equal seed, and another for another", () => {
    expect(generatedOrganization(200, 1)).toEqual(small);
    expect(generatedOrganization(200, 2)).not.toEqual(small);
  });

  it.each([200, 300, 1000])("of %i accounts has that many, with an OU for every five", (accounts) => {
    const design = generatedOrganization(accounts, 7);
    expect(accountsUnder(design, design.rootId)).toHaveLength(accounts);
    expect(ousOf(design)).toHaveLength(accounts / 5);
    expect(nodesInOrder(design)).toHaveLength(design.nodes.size);
  });

  it("of 10,000 accounts has 2,000 OUs at depths 1 to 5 and 300 policies", () => {
    const design = generatedOrganization(10_000, 1);
    expect(accountsUnder(design, design.rootId)).toHaveLength(10_000);
    expect(ousOf(design)).toHaveLength(2000);
    expect([...new Set(ousOf(design).map((ou) => depthOf(design, ou.id)))].toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(design.policies.size).toBe(1 + 300);
  });

  it("mixes 40 % plain denies, 25 % with conditions, 15 % on resources, 10 % all-but, 10 % allow lists", () => {
    const kinds = generatedPolicies(300, 1).map(({ kind }) => kind);
    const countOf = (kind: string) => kinds.filter((each) => each === kind).length;
    expect(Object.fromEntries(kinds.map((kind) => [kind, countOf(kind)]))).toEqual({
      "plain-deny": 120,
      "conditional-deny": 75,
      "resource-deny": 45,
      "deny-all-but": 30,
      "allow-list": 30,
    });
  });

  it("has own policies on about 60 % of the OUs and 20 % of the accounts", () => {
    const design = generatedOrganization(10_000, 3);
    const share = (nodes: readonly Node[]) => nodes.filter((node) => ownOf(node).length > 0).length / nodes.length;
    expect(share(ousOf(design))).toBeCloseTo(0.6, 1);
    expect(share(accountsUnder(design, design.rootId))).toBeCloseTo(0.2, 1);
    expect(Math.max(...ousOf(design).map((ou) => ownOf(ou).length))).toBe(3);
    expect(Math.max(...accountsUnder(design, design.rootId).map((account) => ownOf(account).length))).toBe(2);
  });

  it("has two own policies on every member account in the worst case, in the same tree", () => {
    const worst = generatedOrganization(200, 1, { accountPolicies: "on-every-account" });
    const members = accountsUnder(worst, worst.rootId).filter((account) => account.id !== "management");
    expect(members.every((account) => ownOf(account).length === 2)).toBe(true);
    expect(worst.parentIds).toEqual(small.parentIds);
    expect(worst.policies).toEqual(small.policies);
    expect(ousOf(worst)).toEqual(ousOf(small));
  });

  it("leaves out FullAWSAccess exactly where an allow list stands in for it", () => {
    const hasAllowList = (node: Node) => ownOf(node).some((id) => id.endsWith("allow-list"));
    const lacksFullAccess = (node: Node) => !node.policyIds.includes(FULL_AWS_ACCESS_ID);
    expect(nodesInOrder(small).filter(lacksFullAccess)).toEqual(nodesInOrder(small).filter(hasAllowList));
    expect(nodesInOrder(small).some(hasAllowList)).toBe(true);
    const beside = generatedOrganization(200, 1, { allowLists: "beside-full-access" });
    expect(nodesInOrder(beside).some(lacksFullAccess)).toBe(false);
  });

  it("is an organization that AWS would take as it is", () => {
    expect(structureWarnings(small)).toEqual([]);
  });

  // AWS Organizations API reference: names of accounts have 1 to 50 ASCII characters, those of OUs and policies 1 to 128;
  // an OU's name is unique among its siblings, an email (6 to 64) and a policy's name everywhere.
  it("has names and emails that AWS takes", () => {
    const accounts = accountsUnder(small, small.rootId);
    expect(accounts.filter((account) => !/^[ -~]{1,50}$/.test(account.name))).toEqual([]);
    expect(accounts.filter((account) => !/^[a-z0-9+-]{1,50}@example\.com$/.test(account.email ?? ""))).toEqual([]);
    expect(new Set(accounts.map((account) => account.email)).size).toBe(accounts.length);
    expect(new Set(accounts.map((account) => account.name)).size).toBe(accounts.length);
    expect(new Set(ousOf(small).map((ou) => ou.name)).size).toBe(ousOf(small).length);
    expect(new Set([...small.policies.values()].map((policy) => policy.name)).size).toBe(small.policies.size);
  });

  it("has policies that are read without a problem", () => {
    const problems = generatedPolicies(300, 5).flatMap(
      ({ policy }) => readPolicyDocument(policy.document ?? {}, policy.type).problems,
    );
    expect(problems).toEqual([]);
  });

  // AWS Organizations User Guide, "Quotas and service limits": 10,240 characters in an SCP, 10 SCPs on a target.
  it("stays within AWS's quotas", () => {
    const sizes = [...small.policies.values()].map((policy) => sizeInCharacters(policy.document ?? {}));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10_240);
    expect(Math.max(...nodesInOrder(small).map((node) => node.policyIds.length))).toBeLessThanOrEqual(10);
    expect(Math.max(...ousOf(small).map((ou) => depthOf(small, ou.id)))).toBe(5);
  });
});

function ousOf(design: Design): readonly Node[] {
  return nodesInOrder(design).filter((node) => node.kind === "ou");
}

function ownOf(node: Node): readonly string[] {
  return node.policyIds.filter((id) => id !== FULL_AWS_ACCESS_ID);
}
