import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { deleteNodes, moveNodes } from "../design/commands";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import type { Design } from "../design/types";
import { catalogSpace, ordinaryLens, permissionMap } from "../engine";
import { allow, attached, deny } from "../engine/testing/designs";
import {
  nodeMarks,
  type PublishedChange,
  permissionDifference,
  publishedChanges,
  structureDifference,
  toneOf,
  tonesUnder,
} from "./index";

const catalog = readActionCatalog(readFileSync(new URL("../catalog/actions.txt", import.meta.url), "utf8"));
const space = catalogSpace(catalog);
const design = designOf("Root > Work > Prod > a*; Root > Work > b*; Root > Sandbox > s*");
const lens = ordinaryLens(design, "*");
const changesBetween = (before: Design, after: Design) =>
  permissionDifference(permissionMap(before, lens, space), permissionMap(after, lens, space));
const marksBetween = (before: Design, after: Design) =>
  nodeMarks({ before, after }, structureDifference(before, after), changesBetween(before, after));

describe("what stands out of a design", () => {
  it("is who loses and gains, counted at every level above", () => {
    const before = attached(design, "sandbox", [deny("sqs:*")]);
    const after = attached(attached(design, "work", [deny("sns:Publish")]), "sandbox", []);
    const marks = marksBetween(before, after);
    const tone = (id: string) => toneOf(marks.get(nodeId(id))!.effects!);
    expect([tone("a"), tone("b"), tone("s")]).toEqual(["loses", "loses", "gains"]);
    const tones = tonesUnder(after, marks);
    expect(tones.get(nodeId("root"))).toEqual(
      new Map([
        ["loses", 2],
        ["gains", 1],
      ]),
    );
    expect(tones.get(nodeId("prod"))).toEqual(new Map([["loses", 1]]));
  });

  it("tells in a word who can do less and more at once, and where only conditions change", () => {
    const count = { accountIds: [], lost: 0, narrowed: 0, widened: 0, gained: 0, conditionChanged: 0 };
    expect(toneOf({ ...count, lost: 1, widened: 1 })).toBe("both");
    expect(toneOf({ ...count, narrowed: 3 })).toBe("conditional");
    expect(toneOf({ ...count, conditionChanged: 3 })).toBe("conditional");
    expect(toneOf({ ...count, lost: 1, narrowed: 3 })).toBe("loses");
    expect(toneOf({ ...count, gained: 1, conditionChanged: 3 })).toBe("gains");
  });

  it("is what was moved, what has other policies or one that says other things, and who lost a child", () => {
    const moved = moveNodes.run(design, { nodeIds: [nodeId("b")], parentId: nodeId("sandbox"), beforeId: null });
    if (moved.kind === "refused") throw new Error(moved.problem.message);
    const deleted = deleteNodes.run(moved.design, { nodeIds: [nodeId("prod")] });
    if (deleted.kind === "refused") throw new Error(deleted.problem.message);
    const marks = marksBetween(design, attached(deleted.design, "sandbox", [deny("sqs:*")]));
    expect(marks.get(nodeId("b"))?.changes).toEqual(new Set(["moved"]));
    expect(marks.get(nodeId("sandbox"))?.changes).toEqual(new Set(["policies"]));
    expect(marks.get(nodeId("work"))?.removed).toBe(1);
    const edited = marksBetween(attached(design, "work", [deny("sns:*")]), attached(design, "work", [deny("sqs:*")]));
    expect(edited.get(nodeId("work"))?.changes).toEqual(new Set(["policies"]));
    expect(edited.get(nodeId("sandbox"))).toBeUndefined();
  });
});

describe("changes as other programs read them", () => {
  const namesOf = ({ actions }: PublishedChange) => actions.map((number) => space.actions[number]);

  it("stand together by accounts and by verdicts, whatever denies", () => {
    const listed = attached(design, "work", [allow(["s3:*", "sqs:*"])], { alone: true });
    const after = attached(listed, "a", [deny("sqs:*")]);
    const changes = publishedChanges(changesBetween(design, after));
    expect(changes.map(({ accountIds, before, after: is }) => [accountIds, before, is])).toEqual(
      expect.arrayContaining([
        [["a"], "allowed", "denied"],
        [["b"], "allowed", "denied"],
      ]),
    );
    expect(changes).toHaveLength(2);
    const ofA = changes.find(({ accountIds }) => accountIds[0] === "a");
    expect(ofA === undefined ? [] : namesOf(ofA)).toEqual(space.actions.filter((name) => !name.startsWith("s3:")));
  });

  it("leave out what is denied before and after, and put accounts of the same actions together", () => {
    const before = attached(design, "work", [deny("sqs:*")]);
    const after = attached(attached(before, "a", [deny("sns:Publish")]), "b", [deny("sns:Publish")]);
    const again = attached(design, "work", [allow("s3:*")], { alone: true });
    expect(publishedChanges(changesBetween(attached(again, "a", [deny("sqs:*")]), again))).toEqual([]);
    const [change, ...more] = publishedChanges(changesBetween(before, after));
    expect(more).toEqual([]);
    expect(change?.accountIds).toEqual(["a", "b"]);
    expect(change === undefined ? [] : namesOf(change)).toEqual(["sns:publish"]);
  });
});
