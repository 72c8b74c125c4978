import { describe, expect, it } from "vitest";
import { applied } from "../applied";
import { assertWhole } from "../assertWhole";
import type { CommandResult } from "../command";
import { designOf, outlineOf } from "../designOf";
import { nodeId, policyId } from "../ids";
import { nodeOf } from "../queries";
import type { Design, NodeId } from "../types";
import { addAccount, addOu, deleteNodes, duplicateNode, moveNodes, renameNode } from "./index";

const before = designOf("Root > Runtime > Ecommerce > ecommerce-dev*; Root > Runtime > dw-dev*; Root > Sandbox");
const ids = (...names: readonly string[]): readonly NodeId[] => names.map(nodeId);
const move = (names: readonly string[], parent: string, before: string | null = null) => ({
  nodeIds: names.map(nodeId),
  parentId: nodeId(parent),
  beforeId: before === null ? null : nodeId(before),
});

function codesOf(result: CommandResult): readonly string[] {
  return result.kind === "refused"
    ? [`refused: ${result.problem.code}`]
    : result.warnings.map(({ severity, code }) => `${severity}: ${code}`);
}

describe("moving nodes", () => {
  it("moves an OU with everything under it", () => {
    const after = applied(before, moveNodes, move(["ecommerce"], "sandbox"));
    expect(outlineOf(after)).toBe("Root > Runtime > dw-dev*; Root > Sandbox > Ecommerce > ecommerce-dev*");
    assertWhole(after);
  });

  it("puts nodes before a sibling, several in drawing order whatever the order of selection", () => {
    const row = designOf("Root > a*; Root > b*; Root > c*; Root > d*");
    expect(outlineOf(applied(row, moveNodes, move(["d", "b"], "root", "a")))).toBe(
      "Root > b*; Root > d*; Root > a*; Root > c*",
    );
    expect(outlineOf(applied(row, moveNodes, move(["a"], "root")))).toBe("Root > b*; Root > c*; Root > d*; Root > a*");
    expect(outlineOf(applied(row, moveNodes, move(["b", "c"], "root", "b")))).toBe(outlineOf(row));
  });

  it("takes what is under a selected OU along instead of pulling it out", () => {
    const after = applied(before, moveNodes, move(["ecommerce-dev", "ecommerce"], "sandbox"));
    expect(outlineOf(after)).toBe("Root > Runtime > dw-dev*; Root > Sandbox > Ecommerce > ecommerce-dev*");
  });

  it("changes nothing where they are already", () => {
    const result = moveNodes.run(before, move(["ecommerce", "dw-dev"], "runtime", null));
    expect(result).toEqual({ kind: "done", design: before, patch: [], warnings: [] });
    expect(result.kind === "done" && result.design).toBe(before);
  });

  it.each<[string, readonly string[], string, string | null, string]>([
    ["an OU into itself", ["runtime"], "runtime", null, "cycle"],
    ["an OU into one inside it", ["runtime"], "ecommerce", null, "cycle"],
    ["the root", ["root"], "sandbox", null, "root-moved"],
    ["anything into an account", ["sandbox"], "dw-dev", null, "into-account"],
    ["a node that is gone", ["nobody"], "sandbox", null, "missing-node"],
    ["anything before a node that is elsewhere", ["sandbox"], "runtime", "management", "not-a-sibling"],
  ])("refuses to move %s", (_sentence, names, parent, beforeName, code) => {
    expect(codesOf(moveNodes.run(before, move(names, parent, beforeName)))).toEqual([`refused: ${code}`]);
  });

  it("warns about a sixth level of OUs, names every OU that is too deep, and moves", () => {
    const deep = designOf("Root > 1 > 2 > 3 > 4 > 5; Root > a > b > c*");
    const result = moveNodes.run(deep, move(["a"], "4"));
    expect(codesOf(result)).toEqual(["error: too-deep"]);
    expect(result.kind === "done" && outlineOf(result.design)).toBe(
      "Root > 1 > 2 > 3 > 4 > 5; Root > 1 > 2 > 3 > 4 > a > b > c*",
    );
    expect(result.kind === "done" && result.warnings[0]?.message).toBe(
      "The OU “b” is 6 levels below the root; AWS allows 5.",
    );
    expect(codesOf(moveNodes.run(deep, move(["b"], "4")))).toEqual([]);
  });

  it("warns about an OU name that is taken there", () => {
    const twins = designOf("Root > A > Prod; Root > B > Prod");
    expect(codesOf(moveNodes.run(twins, move(["prod-2"], "a")))).toEqual(["error: name-taken"]);
  });

  it("warns about the management account inside an OU, where policies don't apply to it", () => {
    expect(codesOf(moveNodes.run(before, move(["management"], "sandbox")))).toEqual([
      "warning: management-not-under-root",
    ]);
  });

  it("is titled as a person would say it", () => {
    expect(moveNodes.title(before, move(["ecommerce-dev"], "sandbox"))).toBe("Move ecommerce-dev into Sandbox OU");
    expect(moveNodes.title(before, move(["ecommerce", "dw-dev"], "sandbox"))).toBe(
      "Move Ecommerce OU and dw-dev into Sandbox OU",
    );
    expect(moveNodes.title(before, move(["runtime"], "root"))).toBe("Move Runtime OU to the end of Root");
    expect(moveNodes.title(before, move(["sandbox"], "root", "runtime"))).toBe("Move Sandbox OU before Runtime OU");
  });
});

describe("adding nodes", () => {
  const ou = { id: nodeId("new"), name: "New", parentId: nodeId("runtime"), beforeId: nodeId("dw-dev") };
  const account = { ...ou, name: "new", email: "aws+new@example.com", useCases: [{ kind: "sandbox" }] };

  it("puts them where they are asked for, with FullAWSAccess attached as AWS does", () => {
    const after = applied(before, addOu, ou);
    expect(outlineOf(after)).toBe(
      "Root > Runtime > Ecommerce > ecommerce-dev*; Root > Runtime > New; Root > Runtime > dw-dev*; Root > Sandbox",
    );
    expect(nodeOf(after, nodeId("new")).policyIds).toEqual(["p-FullAWSAccess"]);
    assertWhole(after);
  });

  it("adds FullAWSAccess to the library where it is missing, first", () => {
    const policy = { id: policyId("x"), type: "SERVICE_CONTROL_POLICY", name: "x" };
    const bare: Design = {
      ...before,
      nodes: new Map(Array.from(before.nodes, ([id, node]) => [id, { ...node, policyIds: [policy.id] }])),
      policies: new Map([[policy.id, policy]]),
    };
    const after = applied(bare, addAccount, account);
    expect([...after.policies.keys()]).toEqual(["p-FullAWSAccess", "x"]);
    assertWhole(after);
  });

  it("attaches nothing while SCPs are not enabled", () => {
    const disabled = { ...before, organization: { ...before.organization, enabledPolicyTypes: [] } };
    expect(nodeOf(applied(disabled, addAccount, account), nodeId("new")).policyIds).toEqual([]);
  });

  it("refuses an id in use and an empty name", () => {
    expect(codesOf(addOu.run(before, { ...ou, id: nodeId("sandbox") }))).toEqual(["refused: id-taken"]);
    expect(codesOf(addAccount.run(before, { ...account, name: "  " }))).toEqual(["refused: name-empty"]);
  });

  it("warns about a name or email that AWS wouldn't take for a new account", () => {
    expect(codesOf(addAccount.run(before, { ...account, name: "été", email: "AWS+dw-dev@example.com" }))).toEqual([
      "error: name-characters",
      "error: email-taken",
    ]);
    expect(codesOf(addAccount.run(before, { ...account, name: "n".repeat(51), email: "nobody" }))).toEqual([
      "error: name-too-long",
      "error: email-shape",
    ]);
  });

  it("are titled with the place", () => {
    expect(addOu.title(before, ou)).toBe("Add New OU to Runtime OU");
    expect(addAccount.title(before, account)).toBe("Add new to Runtime OU");
  });
});

describe("renaming a node", () => {
  it("changes the name, not the id", () => {
    const after = applied(before, renameNode, { nodeId: nodeId("sandbox"), name: "Playground" });
    expect(nodeOf(after, nodeId("sandbox")).name).toBe("Playground");
    expect(renameNode.title(before, { nodeId: nodeId("sandbox"), name: "Playground" })).toBe(
      "Rename Sandbox OU to Playground",
    );
  });

  it("refuses an empty name, warns about one that a sibling has", () => {
    expect(codesOf(renameNode.run(before, { nodeId: nodeId("sandbox"), name: "" }))).toEqual(["refused: name-empty"]);
    expect(codesOf(renameNode.run(before, { nodeId: nodeId("sandbox"), name: "Runtime" }))).toEqual([
      "error: name-taken",
    ]);
  });
});

describe("deleting nodes", () => {
  it("deletes the subtree and nothing else", () => {
    const after = applied(before, deleteNodes, { nodeIds: ids("ecommerce-dev", "ecommerce", "sandbox") });
    expect(outlineOf(after)).toBe("Root > Runtime > dw-dev*");
    assertWhole(after);
  });

  it("keeps notes without their node; takes accepted findings and delegated administrators along", () => {
    const pointing: Design = {
      ...before,
      notes: [
        { id: "n", nodeId: "dw-dev", text: "Why" },
        { id: "m", nodeId: "sandbox" },
      ],
      acceptedFindings: [
        { rule: "r", nodeId: "dw-dev" },
        { rule: "s", nodeId: "sandbox" },
      ],
      organization: {
        ...before.organization,
        delegatedAdministrators: [{ accountId: "dw-dev", servicePrincipal: "x" }],
      },
    };
    const after = applied(pointing, deleteNodes, { nodeIds: ids("runtime") });
    expect(after.notes).toEqual([
      { id: "n", text: "Why" },
      { id: "m", nodeId: "sandbox" },
    ]);
    expect(after.acceptedFindings).toEqual([{ rule: "s", nodeId: "sandbox" }]);
    expect(after.organization.delegatedAdministrators).toEqual([]);
    assertWhole(after);
  });

  it("refuses the root, the management account and what holds it", () => {
    const inside = applied(before, moveNodes, move(["management"], "sandbox"));
    expect(codesOf(deleteNodes.run(before, { nodeIds: ids("root") }))).toEqual(["refused: root-deleted"]);
    expect(codesOf(deleteNodes.run(before, { nodeIds: ids("management") }))).toEqual(["refused: management-deleted"]);
    expect(codesOf(deleteNodes.run(inside, { nodeIds: ids("sandbox") }))).toEqual(["refused: management-deleted"]);
  });

  it("says so where more than the node itself goes", () => {
    expect(deleteNodes.title(before, { nodeIds: ids("dw-dev") })).toBe("Delete dw-dev");
    expect(deleteNodes.title(before, { nodeIds: ids("runtime") })).toBe("Delete Runtime OU with everything inside");
  });
});

describe("duplicating a node", () => {
  const copies = { ecommerce: nodeId("e2"), "ecommerce-dev": nodeId("d2") };

  it("copies the subtree right after itself, without what belongs to one account only", () => {
    const after = applied(before, duplicateNode, { nodeId: nodeId("ecommerce"), ids: copies });
    expect(outlineOf(after)).toBe(
      "Root > Runtime > Ecommerce > ecommerce-dev*; Root > Runtime > Ecommerce copy > ecommerce-dev*; Root > Runtime > dw-dev*; Root > Sandbox",
    );
    expect(nodeOf(after, nodeId("d2"))).toEqual({
      id: "d2",
      kind: "account",
      name: "ecommerce-dev",
      useCases: [],
      policyIds: ["p-FullAWSAccess"],
    });
    assertWhole(after);
  });

  it("refuses the root, the management account, and ids that are missing or in use", () => {
    const run = (id: string, newIds: Record<string, NodeId>) =>
      codesOf(duplicateNode.run(before, { nodeId: nodeId(id), ids: newIds }));
    expect(run("root", {})).toEqual(["refused: only-one"]);
    expect(run("management", { management: nodeId("x") })).toEqual(["refused: only-one"]);
    expect(run("ecommerce", { ecommerce: nodeId("x") })).toEqual(["refused: ids-missing"]);
    expect(run("dw-dev", { "dw-dev": nodeId("sandbox") })).toEqual(["refused: id-taken"]);
  });
});
