import { expect, it } from "vitest";
import { applied } from "../design/applied";
import { moveNodes } from "../design/commands";
import { nodeId } from "../design/ids";
import { attached, deny } from "../engine/testing/designs";
import { protectionLostByMoving } from "./lostProtection";
import { designServing, runtime } from "./testing/accounts";

const tree = designServing("Root > Shop > one*; Root > Shop > two*; Root > Lab", { one: [runtime("Shop", "prod")] });
const held = attached(tree, "shop", [deny("rds:DeleteDBCluster")], { id: "ProtectData" });
const into = (parent: string, ...ids: readonly string[]) =>
  applied(held, moveNodes, { nodeIds: ids.map(nodeId), parentId: nodeId(parent), beforeId: null });
const told = (after: typeof held, ...ids: readonly string[]) =>
  protectionLostByMoving(held, after, ids.map(nodeId)).map(({ message }) => message);

it("names the policies that no longer hold an account in another OU", () => {
  expect(told(into("lab", "one"), "one")).toEqual(["one is then no longer under ProtectData."]);
});

it("tells accounts that leave the same policies together", () => {
  expect(told(into("lab", "one", "two"), "one", "two")).toEqual(["one and two are then no longer under ProtectData."]);
});

it("says nothing of an account that is held as before", () => {
  expect(told(held, "one", "two")).toEqual([]);
  expect(told(into("lab", "two"), "one")).toEqual([]);
});
