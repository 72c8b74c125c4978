import { describe, expect, it } from "vitest";
import { moveNodes, renameNode } from "../design/commands";
import { designOf, outlineOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import type { Design, NodeId } from "../design/types";
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
});
