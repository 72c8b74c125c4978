import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { addPolicy, attachPolicy, editPolicy, moveNodes, renameNode, setOrganization } from "../design/commands";
import { designOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import { type Design, FULL_AWS_ACCESS_ID, SERVICE_CONTROL_POLICY } from "../design/types";
import { looksAtRegion, otherRegions, touchedPolicies } from "./otherRegions";
import { effectsByRegionSentence } from "./regionWords";

const plain = designOf("Root > Runtime > Shop > app*; Root > Sandbox > lab*");
const fence = {
  ...{ id: policyId("fence"), type: SERVICE_CONTROL_POLICY, name: "Fence" },
  document: {
    Version: "2012-10-17",
    Statement: {
      ...{ Effect: "Deny", Action: "ec2:*", Resource: "*" },
      Condition: { StringNotEquals: { "aws:RequestedRegion": ["us-east-1", "us-west-2"] } },
    },
  },
};
const fenced = applied(applied(plain, addPolicy, { policy: fence }), attachPolicy, {
  nodeId: nodeId("runtime"),
  policyId: fence.id,
});
const idsOf = (before: Design, after: Design) => [...new Set(touchedPolicies(before, after).map(({ id }) => id))];

describe("policies that a change touches", () => {
  it("are those over a moved node, before or after and not both", () => {
    const moved = applied(fenced, moveNodes, {
      nodeIds: [nodeId("shop")],
      parentId: nodeId("sandbox"),
      beforeId: null,
    });
    expect(idsOf(fenced, moved)).toEqual(["fence"]);
    expect(touchedPolicies(fenced, moved).every(looksAtRegion)).toBe(true);
    const within = applied(fenced, moveNodes, {
      nodeIds: [nodeId("app")],
      parentId: nodeId("runtime"),
      beforeId: null,
    });
    expect(idsOf(fenced, within)).toEqual([]);
  });

  it("are those attached, detached or edited, and no others", () => {
    const attached = applied(fenced, attachPolicy, { nodeId: nodeId("sandbox"), policyId: policyId("fence") });
    expect(idsOf(fenced, attached)).toEqual(["fence"]);
    const edited = applied(fenced, editPolicy, {
      policyId: policyId("fence"),
      changes: { document: { Statement: [] } },
    });
    expect(idsOf(fenced, edited)).toEqual(["fence"]);
    expect(idsOf(fenced, applied(fenced, renameNode, { nodeId: nodeId("lab"), name: "Laboratory" }))).toEqual([]);
    expect(idsOf(fenced, fenced)).toEqual([]);
  });

  it("are all where a policy type is switched", () => {
    const off = applied(fenced, setOrganization, { changes: { enabledPolicyTypes: [] } });
    expect(idsOf(fenced, off)).toEqual([FULL_AWS_ACCESS_ID, "fence"]);
  });
});

describe("Regions beside the asked one", () => {
  const codes = (before: Design, after: Design, asked = "us-east-1") =>
    otherRegions({ before, after, asked, most: 5 }).map(({ code }) => code);

  it("are none where no policy tells them apart", () => {
    expect(codes(plain, plain)).toEqual([]);
  });

  it("are one for all that the policies of either design tell from the asked one alike", () => {
    expect(codes(fenced, plain)).toEqual(["us-east-2"]);
    expect(codes(plain, fenced)).toEqual(["us-east-2"]);
    expect(codes(plain, fenced, "eu-central-1")).toEqual(["us-east-1"]);
  });
});

describe("what a change does, by Region", () => {
  const gains = (gained: number) => [
    { accountIds: [nodeId("app"), nodeId("lab")], lost: 0, narrowed: 0, widened: 0, gained, conditionChanged: 0 },
  ];
  const others = { code: "us-east-2", count: 15 };
  const one = { code: "us-west-2", count: 1 };

  it("is told once where it is the same everywhere", () => {
    expect(effectsByRegionSentence("us-east-1", gains(7), [{ region: others, effects: gains(7) }])).toBe(
      "2 accounts gain 7 actions",
    );
    expect(effectsByRegionSentence("us-east-1", [], [{ region: others, effects: [] }])).toBeNull();
  });

  it("is told by Region where it differs", () => {
    expect(effectsByRegionSentence("us-east-1", [], [{ region: others, effects: gains(7) }])).toBe(
      "in us-east-1, no account’s permissions change; in other Regions, such as us-east-2, 2 accounts gain 7 actions",
    );
    expect(effectsByRegionSentence("us-east-1", gains(7), [{ region: one, effects: [] }])).toBe(
      "in us-east-1, 2 accounts gain 7 actions; in us-west-2, no account’s permissions change",
    );
  });
});
