import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { applied } from "../design/applied";
import { moveNodes, renameNode, setAccount } from "../design/commands";
import { designOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import type { Design } from "../design/types";
import { catalogSpace, ordinaryLens, permissionMap } from "../engine";
import { attached, deny, withAwsIds } from "../engine/testing/designs";
import type { JsonObject } from "../json/value";
import {
  byService,
  differenceSummary,
  effectsSentence,
  matchDesigns,
  permissionDifference,
  permissionEffects,
  structureDifference,
  structureSentence,
} from "./index";

const catalog = readActionCatalog(readFileSync(new URL("../catalog/actions.txt", import.meta.url), "utf8"));
const space = catalogSpace(catalog);
const design = designOf("Root > Work > Prod > a*; Root > Sandbox > s*");
const lens = ordinaryLens(design, "*");
const mapOf = (of: Design) => permissionMap(of, lens, space);
const numberOfActions = (prefix: string) => catalog.services.get(prefix)?.actions.size ?? 0;

/** Policies at three levels, of statements that meet on some actions. */
const randomPolicies = fc.dictionary(
  fc.constantFrom("work", "prod", "a", "sandbox"),
  fc.array(
    fc
      .record({
        actions: fc.constantFrom("s3:*", "s3:Put*", "sqs:*", "*:Delete*", "sns:Publish"),
        guard: fc.constantFrom<JsonObject>(
          {},
          { Condition: { StringEquals: { "aws:RequestTag/team": "a" } } },
          { Condition: { StringNotEquals: { "aws:RequestTag/team": "a" } } },
          { Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } },
        ),
      })
      .map(({ actions, guard }) => deny(actions, guard)),
    { minLength: 1, maxLength: 2 },
  ),
  { maxKeys: 3 },
);

function withPolicies(policies: Readonly<Record<string, readonly ReturnType<typeof deny>[]>>): Design {
  return Object.entries(policies).reduce((of, [id, statements]) => attached(of, id, [...statements]), design);
}

function done(before: Design, result: ReturnType<typeof renameNode.run>): Design {
  if (result.kind === "refused") throw new Error(result.problem.message);
  expect(before).not.toBe(result.design);
  return result.design;
}

describe("the difference in structure", () => {
  it("tells moves, new names and attachments", () => {
    const renamed = done(design, renameNode.run(design, { nodeId: nodeId("sandbox"), name: "Play" }));
    const moved = done(
      renamed,
      moveNodes.run(renamed, { nodeIds: [nodeId("a")], parentId: nodeId("sandbox"), beforeId: null }),
    );
    const changes = structureDifference(design, attached(moved, "sandbox", [deny("s3:*")]));
    expect(changes).toEqual(
      expect.arrayContaining([
        { change: "renamed", nodeId: "sandbox", from: "Sandbox", to: "Play" },
        { change: "moved", nodeId: "a", from: expect.any(String), to: "sandbox" },
        { change: "attached", nodeId: "sandbox", policyId: "at-sandbox" },
        { change: "added", policyId: "at-sandbox" },
      ]),
    );
    expect(changes).toHaveLength(4);
    expect(structureDifference(design, design)).toEqual([]);
  });

  it("takes nodes of other ids for the same by AWS's ids, then by their path", () => {
    const known = withAwsIds(design, { a: "111122223333" });
    const other: Design = {
      ...known,
      nodes: new Map(
        [...known.nodes].map(([id, node]) =>
          id === "a" ? [nodeId("z"), { ...node, id: nodeId("z"), name: "new" }] : [id, node],
        ),
      ),
      childIds: new Map(
        [...known.childIds].map(([id, ids]) => [id, ids.map((one) => (one === "a" ? nodeId("z") : one))]),
      ),
      parentIds: new Map([...known.parentIds].map(([id, parent]) => [id === "a" ? nodeId("z") : id, parent])),
    } as Design;
    expect(matchDesigns(known, other).nodes.get(nodeId("a"))).toBe("z");
    expect(structureDifference(known, other)).toEqual([{ change: "renamed", nodeId: "z", from: "a", to: "new" }]);
  });
});

describe("the difference in permissions", () => {
  it("groups accounts and actions that change alike", () => {
    const changed = attached(design, "work", [deny(["rds:*", "dynamodb:DeleteTable"])]);
    const [change, ...more] = permissionDifference(mapOf(design), mapOf(changed));
    expect(more).toEqual([]);
    expect(change).toMatchObject({ before: "allowed", after: "explicitDeny" });
    expect(change?.actions.size).toBe(numberOfActions("rds") + 1);
    expect(byService(change === undefined ? [] : [change], space).map(({ prefix }) => prefix)).toEqual([
      "dynamodb",
      "rds",
    ]);
  });

  it("says in one sentence what accounts gain and lose", () => {
    const before = attached(design, "sandbox", [deny("sqs:*")]);
    const denied = attached(before, "work", [deny("sns:*")]);
    const swapped: Design = {
      ...denied,
      policies: new Map([...denied.policies].filter(([id]) => id !== policyId("at-sandbox"))),
    };
    const summary = differenceSummary(permissionDifference(mapOf(before), mapOf(swapped)));
    const [lost, gained] = [numberOfActions("sns"), numberOfActions("sqs")];
    expect(summary).toBe(`1 account loses ${lost} actions; 1 account gains ${gained} actions`);
    expect(differenceSummary([])).toBeNull();
    expect(effectsSentence(permissionEffects(mapOf(before), mapOf(swapped)))).toBe(summary);
  });

  it("names accounts once where the same ones lose and keep under a condition", () => {
    const changed = attached(design, "work", [
      deny("sns:Publish"),
      deny("sqs:SendMessage", { Condition: { StringEquals: { "aws:RequestTag/team": "a" } } }),
    ]);
    const summary = differenceSummary(permissionDifference(mapOf(design), mapOf(changed)));
    expect(summary).toBe("1 account loses 1 action, 1 becomes conditional");
    expect(effectsSentence(permissionEffects(mapOf(design), mapOf(changed)))).toBe(summary);
  });

  it("counts what the changes list, for random designs", () => {
    fc.assert(
      fc.property(randomPolicies, randomPolicies, (before, after) => {
        const [was, is] = [mapOf(withPolicies(before)), mapOf(withPolicies(after))];
        const listed = permissionDifference(was, is);
        expect(effectsSentence(permissionEffects(was, is))).toBe(differenceSummary(listed));
        for (const { accountIds, actions, before: verdict, after: other } of listed)
          for (const id of accountIds)
            for (const number of actions.numbers()) {
              expect(was.accounts.get(id)?.verdictOf(number)).toBe(verdict);
              expect(is.accounts.get(id)?.verdictOf(number)).toBe(other);
            }
        for (const [id, verdicts] of is.accounts) {
          const changes = listed.filter(({ accountIds }) => accountIds.includes(id));
          const other = space.actions.filter(
            (_, number) => was.accounts.get(id)?.verdictOf(number) !== verdicts.verdictOf(number),
          );
          const told = changes.filter((change) => change.before !== change.after);
          expect(told.reduce((sum, { actions }) => sum + actions.size, 0)).toBe(other.length);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("doesn't call it another condition where a second policy asks the same of the same actions", () => {
    const guard = { Condition: { StringEquals: { "aws:RequestTag/team": "a" } } };
    const once = attached(design, "work", [deny("s3:*", guard)]);
    const twice = attached(once, "a", [deny("s3:PutObject", guard)]);
    const other = attached(once, "a", [
      deny("s3:PutObject", { Condition: { Null: { "aws:RequestTag/team": "true" } } }),
    ]);
    expect(permissionDifference(mapOf(once), mapOf(twice))).toEqual([]);
    const [change, ...more] = permissionDifference(mapOf(once), mapOf(other));
    expect(more).toEqual([]);
    expect([...(change?.actions.numbers() ?? [])].map((number) => space.actions[number])).toEqual(["s3:putobject"]);
  });

  it("sees another condition where the answer stays conditional", () => {
    const tagged = (value: string) =>
      attached(design, "work", [
        deny("s3:PutObject", { Condition: { StringEquals: { "aws:RequestTag/team": value } } }),
      ]);
    const [change, ...more] = permissionDifference(mapOf(tagged("a")), mapOf(tagged("b")));
    expect(more).toEqual([]);
    expect(change).toMatchObject({ before: "conditional", after: "conditional" });
    expect(permissionDifference(mapOf(tagged("a")), mapOf(tagged("a")))).toEqual([]);
  });

  it("compares two accounts of one design", () => {
    const map = mapOf(attached(design, "sandbox", [deny("ec2:*")]));
    const [change] = permissionDifference(map, map, [[nodeId("a"), nodeId("s")]]);
    expect(change).toMatchObject({ accountIds: ["s"], before: "allowed", after: "explicitDeny" });
    expect(change?.actions.size).toBe(numberOfActions("ec2"));
  });
});

it("a changed use case says from what to what", () => {
  const useCases = [{ kind: "runtime", businessUnit: "Shop", phase: "dev" }];
  const used = applied(design, setAccount, { nodeId: nodeId("a"), changes: { useCases } });
  const later = applied(used, setAccount, { nodeId: nodeId("a"), changes: { useCases: [{ kind: "sandbox" }] } });
  const sentences = (before: Design, after: Design) =>
    structureDifference(before, after).map((change) => structureSentence(change, { before, after }));
  expect(sentences(used, later)).toEqual(["a: use case changed from Shop in dev to a sandbox"]);
  expect(sentences(design, used)).toEqual(["a: use case changed from nothing to Shop in dev"]);
});
