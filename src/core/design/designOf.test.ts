import { describe, expect, it } from "vitest";
import { designOf, outlineOf } from "./designOf";
import { nodeId } from "./ids";
import { labelOf } from "./labels";
import { accountsUnder, depthOf, heightOf, isWithin, nodesInOrder, pathOf, siblingsOf } from "./queries";
import { FULL_AWS_ACCESS_ID } from "./types";

const outline = "Root > Runtime > Ecommerce > ecommerce-dev*; Root > Runtime > Data; Root > Sandbox";
const design = designOf(outline);

describe("a tree as text", () => {
  it("becomes a design and the same text again", () => {
    expect(outlineOf(design)).toBe(outline);
  });

  it("gets a management account under the root, and FullAWSAccess on every node", () => {
    expect(design.parentIds.get(design.organization.managementAccountId)).toBe(design.rootId);
    for (const node of design.nodes.values()) expect(node.policyIds).toEqual([FULL_AWS_ACCESS_ID]);
    expect(design.policies.get(FULL_AWS_ACCESS_ID)?.name).toBe("FullAWSAccess");
  });

  it("tells twin names apart by id", () => {
    const twins = designOf("Root > A > dev*; Root > B > dev*");
    expect(accountsUnder(twins, twins.rootId).map((account) => account.id)).toEqual(["management", "dev", "dev-2"]);
  });
});

describe("questions about the tree", () => {
  it("the path leads from the root to the node", () => {
    expect(pathOf(design, nodeId("ecommerce-dev"))).toEqual(["root", "runtime", "ecommerce", "ecommerce-dev"]);
  });

  it("depth counts from the root, height counts levels of OUs", () => {
    expect(depthOf(design, nodeId("root"))).toBe(0);
    expect(depthOf(design, nodeId("ecommerce"))).toBe(2);
    expect(heightOf(design, nodeId("ecommerce-dev"))).toBe(0);
    expect(heightOf(design, nodeId("runtime"))).toBe(2);
  });

  it("a node is within itself and its ancestors, not within its siblings", () => {
    expect(isWithin(design, nodeId("ecommerce-dev"), nodeId("runtime"))).toBe(true);
    expect(isWithin(design, nodeId("runtime"), nodeId("runtime"))).toBe(true);
    expect(isWithin(design, nodeId("sandbox"), nodeId("runtime"))).toBe(false);
    expect(siblingsOf(design, nodeId("ecommerce"))).toEqual(["data"]);
  });

  it("nodes come depth first in drawing order", () => {
    expect(nodesInOrder(design).map((node) => node.id)).toEqual([
      "root",
      "management",
      "runtime",
      "ecommerce",
      "ecommerce-dev",
      "data",
      "sandbox",
    ]);
  });

  it("labels say OU once, and show what is invisible in a name", () => {
    const named = designOf("Root > Sandbox; Root > Legacy OU; Root > a\u202eb*");
    expect(["sandbox", "legacy-ou", "a\u202eb"].map((id) => labelOf(named, nodeId(id)))).toEqual([
      "Sandbox OU",
      "Legacy OU",
      "a\\u{202e}b",
    ]);
  });
});
