import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type AttachPolicy, attachPolicy, type MoveNodes, moveNodes } from "../../core/design/commands";
import { designOf } from "../../core/design/designOf";
import { type Entry, emptyHistory, type History, record } from "../../core/design/history";
import { nodeId, policyId } from "../../core/design/ids";
import type { AccountNode, Design, Node, NodeId, UseCase } from "../../core/design/types";
import { differenceLines, differenceSummary, toneOf } from "../../core/difference";
import { attached, deny } from "../../core/engine/testing/designs";
import { loadActionCatalog } from "../catalog/actionCatalog";
import { companionOf } from "../compare/companion";
import { comparisonOf, designBefore } from "./comparison";
import { permissionsChanged, previewDrop } from "./dropPreview";
import { permissionsOf } from "./permissions";

const none = new Set<never>();
const look = { lens: null, disabledPolicyIds: none };
const library = attached(
  attached(designOf("Root > Work > Prod > a*; Root > Work > b*; Root > Sandbox > s*"), "sandbox", [deny("sqs:*")]),
  "work",
  [
    deny(["rds:*", "dynamodb:DeleteTable"]),
    deny("sns:Publish", { Condition: { Bool: { "aws:SecureTransport": "false" } } }),
  ],
);
const permissionsFor = (design: Design) => {
  const permissions = permissionsOf(design, null, none);
  if (permissions === null) throw new Error("There is a catalogue.");
  return permissions;
};

beforeAll(loadActionCatalog);

/** Some gestures, with the design after them and their history. */
const ids = (...list: readonly string[]) => fc.constantFrom(...list.map(nodeId));
const gestures = fc.array(
  fc.oneof(
    fc.record({
      nodeIds: fc.tuple(ids("a", "b", "s")),
      parentId: ids("work", "prod", "sandbox", "root"),
      beforeId: fc.constant(null),
    }),
    fc.record({
      nodeId: ids("a", "b", "s", "root"),
      policyId: fc.constantFrom(policyId("at-sandbox"), policyId("at-work")),
    }),
  ),
  { minLength: 1, maxLength: 5 },
);
type Gesture = MoveNodes | AttachPolicy;
function done(design: Design, list: readonly Gesture[]): { readonly design: Design; readonly history: History } {
  let now = { design, history: emptyHistory };
  for (const gesture of list) {
    const result = "policyId" in gesture ? attachPolicy.run(now.design, gesture) : moveNodes.run(now.design, gesture);
    if (result.kind === "refused") continue;
    const entry: Entry = { title: "gesture", patch: result.patch };
    now = { design: result.design, history: record(now.history, entry) };
  }
  return now;
}

describe("the comparison", () => {
  it("says of a change what the preview before it, the message after it and orgwright diff say", () => {
    fc.assert(
      fc.property(gestures, (list) => {
        const { design, history } = done(library, list);
        const permissions = permissionsFor(design);
        const compared = { of: "moment", place: 0 } as const;
        const comparison = comparisonOf({ permissions, compared, design, history, disabledPolicyIds: none })!;
        const sentence = differenceSummary(comparison.changes);
        expect(permissionsChanged(library, design, look).permissions).toBe(sentence);
        const { before, structure, changes, elsewhere } = comparison;
        const lines = differenceLines({
          before: before.design,
          after: design,
          structure,
          permissions: changes,
          elsewhere: elsewhere(),
          names: permissions.map.space.actions,
        });
        expect(lines).toContain(sentence === null ? "Nobody’s permissions change." : `Permissions: ${sentence}.`);
        const other = { of: "design", source: "file", design: library } as const;
        const withFile = comparisonOf({ permissions, compared: other, design, history, disabledPolicyIds: none })!;
        expect(differenceSummary(withFile.changes)).toBe(sentence);
        expect(withFile.structure).toEqual(structure);
      }),
      { numRuns: 20 },
    );
  });

  it("goes back to every moment, and is the same object while nothing that it hangs on changes", () => {
    const { design, history } = done(library, [
      { nodeIds: [nodeId("a")], parentId: nodeId("sandbox"), beforeId: null },
      { nodeId: nodeId("b"), policyId: policyId("at-sandbox") },
    ]);
    expect(history.past).toHaveLength(2);
    expect(designBefore(design, history, 0)).toEqual(library);
    expect(designBefore(design, history, 2)).toBe(design);
    const input = {
      permissions: permissionsFor(design),
      compared: { of: "moment", place: 1 } as const,
      design,
      history,
      disabledPolicyIds: none,
    };
    const comparison = comparisonOf(input)!;
    expect(comparisonOf({ ...input })).toBe(comparison);
    expect(comparison.marks.get(nodeId("a"))).toBeUndefined();
    expect(toneOf(comparison.marks.get(nodeId("b"))!.effects!)).toBe("loses");
  });

  it("of two accounts marks the other one", () => {
    const permissions = permissionsFor(library);
    const compared = { of: "accounts", from: nodeId("s"), to: nodeId("a") } as const;
    const input = { permissions, compared, design: library, history: emptyHistory, disabledPolicyIds: none };
    const comparison = comparisonOf(input)!;
    expect([...comparison.marks.keys()]).toEqual(["a"]);
    expect(toneOf(comparison.marks.get(nodeId("a"))!.effects!)).toBe("both");
    expect(comparison.accountBefore.get(nodeId("a"))).toBe("s");
    expect(comparisonOf({ ...input, compared: { ...compared, from: nodeId("gone") } })).toBeNull();
  });
});

describe("the account to compare one with", () => {
  it("is of the same business unit in another phase, else a neighbour", () => {
    const design = designOf("Root > Work > a*; Root > Work > b*; Root > Sandbox > s*");
    const runtime = (phase: string): readonly UseCase[] => [{ kind: "runtime", businessUnit: "Shop", phase }];
    const of = (id: string, useCases: readonly UseCase[]) =>
      [nodeId(id), { ...(design.nodes.get(nodeId(id)) as AccountNode), useCases }] as const;
    const known: Design = {
      ...design,
      nodes: new Map<NodeId, Node>([...design.nodes, of("a", runtime("prod")), of("s", runtime("dev"))]),
    };
    expect(companionOf(known, nodeId("a"))).toBe("s");
    expect(companionOf(design, nodeId("a"))).toBe("b");
    expect(companionOf(design, nodeId("s"))).toBe("a");
    expect(companionOf(design, nodeId("work"))).toBeNull();
  });
});

describe("where policies tell Regions apart", () => {
  const design = attached(
    designOf("Root > Runtime > Shop > a*; Root > Runtime > b*; Root > Lab > c*"),
    "runtime",
    [deny("*", { Condition: { StringNotEquals: { "aws:RequestedRegion": ["us-east-1", "us-west-2"] } } })],
    { id: "fence" },
  );
  const elsewhere = /^in us-east-1, no account’s permissions change; in other Regions, such as us-east-2, /;

  it("a preview says what changes in those that are not asked, and the comparison and orgwright diff do, too", () => {
    const move = { nodeIds: [nodeId("shop")], parentId: nodeId("lab"), beforeId: null };
    const carried = { kind: "nodes", nodeIds: move.nodeIds } as const;
    const preview = previewDrop(design, carried, { targetId: move.parentId, beforeId: null }, look);
    expect(preview.permissions).toMatch(elsewhere);
    expect(preview.permissions).toMatch(/1 account gains [\d,]+ actions$/);
    expect([...preview.touchedIds]).toEqual(["a"]);
    const { design: moved, history } = done(design, [move]);
    const permissions = permissionsFor(moved);
    const compared = { of: "moment", place: 0 } as const;
    const comparison = comparisonOf({ permissions, compared, design: moved, history, disabledPolicyIds: none })!;
    expect(comparison.elsewhere()).toMatch(
      /^That holds in us-east-1; in other Regions, such as us-east-2, 1 account gains [\d,]+ actions$/,
    );
  });

  it("attaching and detaching what looks at the Region is told, too", () => {
    const place = { targetId: nodeId("lab"), beforeId: null };
    const attach = { kind: "policy", policyId: policyId("fence"), fromId: null } as const;
    expect(previewDrop(design, attach, place, look).permissions).toMatch(elsewhere);
    const swap = { kind: "policy", policyId: policyId("fence"), fromId: nodeId("runtime") } as const;
    expect(previewDrop(design, swap, place, look).permissions).toMatch(/1 account loses .*; 2 accounts gain /);
  });

  it("what does the same everywhere is told once", () => {
    const carried = { kind: "nodes", nodeIds: [nodeId("b")] } as const;
    const within = previewDrop(design, carried, { targetId: nodeId("shop"), beforeId: null }, look);
    expect(within.permissions).toBe("no account’s permissions change");
  });
});
