import { describe, expect, it } from "vitest";
import { moveNodes, renameNode } from "../design/commands";
import { designOf, outlineOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import type { AccountNode, Design, Node, NodeId } from "../design/types";
import { structureDifference } from "./structureDifference";
import { takeFromAws } from "./takeFromAws";
import { updatedBaseline } from "./updatedBaseline";

/** The design with AWS ids for these nodes. */
function known(design: Design, awsIds: Readonly<Record<string, string>>): Design {
  const nodes = new Map(design.nodes);
  for (const [id, awsId] of Object.entries(awsIds)) {
    const node = nodes.get(nodeId(id));
    if (node === undefined) throw new Error(`No node ${id}.`);
    nodes.set(node.id, { ...node, awsId } as typeof node);
  }
  return { ...design, nodes };
}
const designAfter = (result: ReturnType<typeof moveNodes.run>): Design => {
  if (result.kind === "refused") throw new Error(result.problem.message);
  return result.design;
};
const idOfAws = (design: Design, awsId: string): NodeId | undefined =>
  [...design.nodes.values()].find((node) => node.awsId === awsId)?.id;

function withoutEmails(design: Design): Design {
  const nodes = Array.from(design.nodes, ([id, { email: _, ...node }]: [NodeId, Node & { email?: string }]) => [
    id,
    node,
  ]);
  return { ...design, nodes: new Map(nodes as [NodeId, Node][]) };
}

describe("a baseline that is imported again", () => {
  const first = known(designOf("Root > Runtime > dev*"), { runtime: "ou-ab12-11111111", dev: "111122223333" });
  /** The same organization later, read by ids of its own: dev was renamed, lab came. */
  const later = known(designOf("Root > OU 1 > Account 1*; Root > lab*"), {
    "ou-1": "ou-ab12-11111111",
    "account-1": "111122223333",
    lab: "444455556666",
  });

  it("has the design's ids for what is the same in AWS, whatever it is called now", () => {
    const baseline = updatedBaseline({ design: first }, { design: later }).design;
    expect(idOfAws(baseline, "ou-ab12-11111111")).toBe("runtime");
    expect(idOfAws(baseline, "111122223333")).toBe("dev");
    expect(baseline.parentIds.get(nodeId("dev"))).toBe("runtime");
    expect(baseline.rootId).toBe(first.rootId);
    expect(baseline.organization.managementAccountId).toBe(first.organization.managementAccountId);
    expect(outlineOf(baseline)).toBe(outlineOf(later));
  });

  it("has the baseline's ids before for what the design has removed or changed meanwhile", () => {
    const planned = known(designOf("Root > Other"), {});
    const baseline = updatedBaseline({ design: planned, baseline: { design: first } }, { design: later }).design;
    expect(idOfAws(baseline, "111122223333")).toBe("dev");
    const moved = designAfter(
      moveNodes.run(designAfter(renameNode.run(first, { nodeId: nodeId("dev"), name: "x" })), {
        nodeIds: [nodeId("dev")],
        parentId: first.rootId,
        beforeId: null,
      }),
    );
    expect(idOfAws(updatedBaseline({ design: moved }, { design: later }).design, "111122223333")).toBe("dev");
  });

  it("takes what was planned and has come into being since for the same by its path of names", () => {
    const withPlan = designOf("Root > Runtime > dev*; Root > Runtime > planned*");
    const real = known(designOf("Root > Runtime > dev*; Root > Runtime > planned*"), { planned: "777788889999" });
    const other = { ...real, nodes: new Map([...real.nodes]) };
    expect(idOfAws(updatedBaseline({ design: withPlan }, { design: other }).design, "777788889999")).toBe("planned");
  });

  describe("finds what an apply has made", () => {
    const realOf = (
      tree: string,
      awsIds: Readonly<Record<string, string>>,
      emails: Readonly<Record<string, string>> = {},
    ) => {
      const design = known(withoutEmails(designOf(tree)), awsIds);
      const nodes = new Map(design.nodes);
      for (const [id, email] of Object.entries(emails))
        nodes.set(nodeId(id), { ...nodes.get(nodeId(id)), email } as Node);
      return { ...design, nodes };
    };
    const named = (design: Design, names: Readonly<Record<string, string>>) =>
      Object.entries(names).reduce(
        (sum, [id, name]) => designAfter(renameNode.run(sum, { nodeId: nodeId(id), name })),
        design,
      );
    const idIn = (design: Design, real: Design, awsId: string) =>
      idOfAws(updatedBaseline({ design }, { design: real }).design, awsId);

    it("an account by its email, wherever it was moved and whatever it is called now", () => {
      const drawn = realOf("Root > A > one*; Root > B", {}, { one: "One@example.com" });
      const real = realOf("Root > A; Root > B > other*", { other: "111122223333" }, { other: "one@example.com" });
      expect(idIn(drawn, real, "111122223333")).toBe("one");
    });

    it("an account by its name where nothing else is called so", () => {
      const real = named(realOf("Root > A; Root > B > x > made*", { made: "111122223333" }), { made: "one" });
      expect(idIn(realOf("Root > A > one*; Root > B", {}), real, "111122223333")).toBe("one");
      const ambiguous = designOf("Root > A > one*; Root > B > C > D > twin*");
      expect(idIn(named(ambiguous, { twin: "one" }), real, "111122223333")).not.toMatch(/^(one|twin)$/);
    });

    it("an OU by its name in its place, under an OU that is called otherwise now, and one that was made anew", () => {
      const drawn = known(designOf("Root > Run > Shop; Root > Lab"), {
        run: "ou-ab12-11111111",
        lab: "ou-ab12-99999999",
      });
      const real = known(designOf("Root > Runtime > Shop; Root > Lab"), {
        ...{ runtime: "ou-ab12-11111111", shop: "ou-ab12-22222222", lab: "ou-ab12-33333333" },
      });
      expect(idIn(drawn, real, "ou-ab12-22222222")).toBe("shop");
      expect(idIn(drawn, real, "ou-ab12-33333333")).toBe("lab");
    });

    it("never an account that is known by another id, nor what the baseline knows for something that was removed", () => {
      const real = known(designOf("Root > dev*"), { dev: "111122223333" });
      expect(idIn(known(designOf("Root > dev*"), { dev: "999999999999" }), real, "111122223333")).not.toBe("dev");
      const planned = designOf("Root > Other; Root > dev*");
      const anew = { ...planned, nodes: new Map(planned.nodes) };
      const before = known(designOf("Root > dev 1*"), { "dev-1": "111122223333" });
      const baseline = updatedBaseline({ design: anew, baseline: { design: before } }, { design: real }).design;
      expect(idOfAws(baseline, "111122223333")).toBe("dev-1");
    });
  });

  it("lacks what AWS has no more, so that it counts as new in the design", () => {
    const gone = known(designOf("Root > OU 1"), { "ou-1": "ou-ab12-11111111" });
    const baseline = updatedBaseline({ design: first, baseline: { design: first } }, { design: gone }).design;
    expect(structureDifference(baseline, first)).toContainEqual({
      ...{ change: "added", nodeId: "dev", to: "runtime" },
    });
  });

  it("tells delegated administrators by the design's ids", () => {
    const delegatedAdministrators = [{ accountId: "account-1", servicePrincipal: "sso.amazonaws.com" }];
    const real = { ...later, organization: { ...later.organization, delegatedAdministrators } };
    expect(updatedBaseline({ design: first }, { design: real }).design.organization.delegatedAdministrators).toEqual([
      { accountId: "dev", servicePrincipal: "sso.amazonaws.com" },
    ]);
  });
});

describe("what AWS tells of things that have come into being since they were drawn", () => {
  it("is taken over: ids, and emails that the design lacks; nothing else", () => {
    const policy = { id: policyId("p"), type: "SERVICE_CONTROL_POLICY", name: "P", document: {} };
    const tree = designOf("Root > Runtime > dev*; Root > Runtime > test*; Root > Lab");
    const drawn = {
      ...known(withoutEmails(tree), { lab: "ou-ab12-99999999" }),
      policies: new Map([[policy.id, policy]]),
    };
    const nodes = new Map(drawn.nodes);
    const email = (id: string, address: string, name = id) =>
      nodes.set(nodeId(id), { ...nodes.get(nodeId(id)), email: address, name } as Node);
    email("dev", "dev@example.com", "renamed");
    email("test", "test@example.com");
    const real = {
      ...known({ ...drawn, nodes }, { runtime: "ou-ab12-11111111", dev: "111122223333", lab: "ou-ab12-33333333" }),
      policies: new Map([[policy.id, { ...policy, name: "Q", awsId: "p-a1b2c3d4" }]]),
    };
    const design = designAfter(takeFromAws.run(drawn, { real }));
    const told = (id: string) => {
      const { awsId, name, ...node } = design.nodes.get(nodeId(id)) as AccountNode;
      return [name, awsId, node.email];
    };
    expect(["runtime", "dev", "test", "lab"].map(told)).toEqual([
      ["Runtime", "ou-ab12-11111111", undefined],
      ["dev", "111122223333", "dev@example.com"],
      ["test", undefined, "test@example.com"],
      ["Lab", "ou-ab12-33333333", undefined],
    ]);
    expect(design.policies.get(policy.id)).toEqual({ ...policy, awsId: "p-a1b2c3d4" });
    expect(takeFromAws.run(design, { real })).toMatchObject({ patch: [] });
  });
});
