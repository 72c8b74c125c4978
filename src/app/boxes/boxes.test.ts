import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../../core/catalog/actionCatalog";
import { applied } from "../../core/design/applied";
import { setAccount } from "../../core/design/commands";
import { designOf } from "../../core/design/designOf";
import { nodeId, policyId } from "../../core/design/ids";
import type { AccountNode, Design, NodeId } from "../../core/design/types";
import { FULL_AWS_ACCESS_ID, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { type Colouring, colour, ordinaryLens } from "../../core/engine";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { layoutOf } from "../../core/layout";
import { categoriesOf } from "../../core/words/categories";
import type { Carry } from "../store/carry";
import {
  answerPieces,
  answerWord,
  cardLabel,
  contentLine,
  ghostLabel,
  pickHint,
  purposeLine,
  spacedAccountId,
} from "./boxesTexts";
import { cardNodes, isStillNear, nearArea } from "./cardNodes";
import { describeNode } from "./describeNode";
import { lookOf, sameLook } from "./looks";
import { placesDuring, touchedIds } from "./motion";
import { answerIn, type Scene, type SceneInput, sceneOf } from "./scene";

const design = exampleCorp.document().design;
const screen = { width: 1000, height: 700 };
const layoutFor = (of: Design, ...folded: string[]) =>
  layoutOf(of, { foldedIds: new Set(folded.map(nodeId)), aspect: 1.3 });
const layout = layoutFor(design);
const deleteTable = colour(design, ordinaryLens(design, "dynamodb:DeleteTable"));
const scene = (input: Partial<SceneInput> = {}): Scene =>
  sceneOf({
    design,
    layout,
    colouring: deleteTable,
    comparison: null,
    asksMany: false,
    findingMarks: new Map(),
    guesses: new Map(),
    overlay: null,
    disabledPolicyIds: new Set(),
    selectedIds: [],
    carry: null,
    ...input,
  });
const look = (id: string, of = scene()) => lookOf(of, of.layout.boxes.get(nodeId(id))!);
const account = (useCases: AccountNode["useCases"]): AccountNode => ({
  id: nodeId("a"),
  kind: "account",
  name: "a",
  useCases,
  policyIds: [],
});

describe("the tint of a box", () => {
  it("is what most of its accounts are for", () => {
    const categories = categoriesOf(design);
    expect(categories.get(nodeId("enterprise"))).toBe("enterprise");
    expect(categories.get(nodeId("runtime"))).toBe("runtime");
    expect(categories.get(nodeId("management"))).toBe("management");
    expect(categories.get(nodeId("sandbox"))).toBe("sandbox");
    expect(categories.get(design.rootId)).toBe("none");
  });

  it("is none where no use case is known", () => {
    const untold = designOf("Root > Somewhere > a*");
    expect(categoriesOf(untold).get(nodeId("somewhere"))).toBe("none");
  });
});

describe("a card", () => {
  it("says what the account is for", () => {
    const told = (id: string) => look(id).useCases.map(({ text }) => text);
    expect(told("ecommerce-dev")).toEqual(["Ecommerce · dev · uat"]);
    expect(told("security")).toEqual(["Security"]);
    const useCases = [{ kind: "delivery", businessUnit: "Ecommerce" }];
    const delivering = applied(design, setAccount, { nodeId: nodeId("delivery"), changes: { useCases } });
    expect(look("delivery", scene({ design: delivering })).useCases.map(({ text }) => text)).toEqual([
      "Delivery · Ecommerce",
    ]);
    expect(purposeLine(account([]), false)).toBe("no use case yet");
  });

  it("tells use cases that collide one by one, of many the first and how many more", () => {
    const useCases = Array.from({ length: 14 }, (_, index) => ({ kind: "runtime", businessUnit: `Unit ${index}` }));
    const shared = applied(design, setAccount, { nodeId: nodeId("security"), changes: { useCases } });
    const crowded = look("security", scene({ design: shared, layout: layoutFor(shared) }));
    expect(crowded).toMatchObject({ line: "▲ 14 use cases collide", collides: true, useCaseRows: 12 });
    expect(crowded.useCases.map(({ text }) => text).slice(-2)).toEqual(["Unit 10", "and 3 more"]);
  });

  it("says what an account without a use case is probably for, as long as it has none", () => {
    const id = nodeId("ecommerce-dev");
    const useCase = { kind: "runtime", businessUnit: "Ecommerce", phase: "dev" };
    const guesses = new Map([[id, { accountId: id, useCase, sureness: "sure", why: () => "" } as const]]);
    expect(look("ecommerce-dev", scene({ guesses })).guess).toBeNull();
    const nodes = new Map([...design.nodes, [id, { ...design.nodes.get(id), useCases: [] } as unknown as AccountNode]]);
    const without = { ...design, nodes };
    expect(look("ecommerce-dev", scene({ design: without, guesses })).guess).toEqual({
      text: "Ecommerce · dev ?",
      category: "runtime",
    });
  });

  it("shows AWS's id in groups that can be read out", () => {
    expect(spacedAccountId("111122223333")).toBe("1111 2222 3333");
    expect(spacedAccountId("42")).toBe("42");
  });

  it("tells the answer to the question", () => {
    expect(look("security").answer).toBe("passes");
    expect(look("management").answer).toBe("exempt");
    expect(look("ecommerce-prod").answer).toBe("blocked");
    expect(look("ecommerce-prod", scene({ colouring: null })).answer).toBeNull();
  });

  it("counts the answers in an OU, also a folded one", () => {
    const counts = [
      { answer: "passes", count: 5 },
      { answer: "blocked", count: 2 },
    ];
    expect(look("runtime").counts).toEqual(counts);
    const folded = look("runtime", scene({ layout: layoutFor(design, "runtime") }));
    expect(folded).toMatchObject({ kind: "folded", counts, line: "7 accounts · 2 OUs" });
  });

  it("keeps FullAWSAccess quiet and names the other policies", () => {
    expect(look("ecommerce-prod").chips.map((chip) => chip.text)).toEqual(["ProtectData"]);
    expect(look("ecommerce-dev").chips).toEqual([]);
  });

  it("marks the policy and the level that filter the question", () => {
    const filters: Colouring["filters"] = new Map([
      [
        nodeId("ecommerce-prod"),
        [
          {
            policyType: SERVICE_CONTROL_POLICY,
            policyId: policyId("protect-data"),
            statements: [0],
            effect: "denies",
            actionCount: 1,
          },
        ],
      ],
    ]);
    const marked = look("ecommerce-prod", scene({ colouring: { ...deleteTable, filters } }));
    expect(marked.filtered).toBe("denied");
    expect(marked.chips).toMatchObject([{ tone: "denies" }]);
    const off = scene({
      colouring: { ...deleteTable, filters },
      disabledPolicyIds: new Set([policyId("protect-data")]),
    });
    expect(look("ecommerce-prod", off).chips).toMatchObject([{ tone: "off" }]);
  });

  it("says loudly that nothing gets through where FullAWSAccess is missing and nothing else allows", () => {
    const sandbox = design.nodes.get(nodeId("sandbox"))!;
    const policyIds = sandbox.policyIds.filter((id) => id !== FULL_AWS_ACCESS_ID);
    const without = { ...design, nodes: new Map([...design.nodes, [sandbox.id, { ...sandbox, policyIds }]]) };
    expect(look("sandbox", scene({ design: without, layout: layoutFor(without) })).chips).toMatchObject([
      { tone: "missing", policyId: null, text: "Nothing gets through" },
    ]);
  });

  it("writes invisible characters of a name out", () => {
    const named = { ...design.nodes.get(nodeId("sandbox"))!, name: "a\u202Eb" };
    const odd = { ...design, nodes: new Map([...design.nodes, [named.id, named]]) };
    expect(look("sandbox", scene({ design: odd, layout: layoutFor(odd) })).name).toBe("a\\u{202e}b");
  });
});

describe("what a drop would do", () => {
  const carry = (kind: "fine" | "refused"): Carry => ({
    carried: { kind: "nodes", nodeIds: [nodeId("sandbox")] },
    by: "drag",
    place: { targetId: nodeId("ecommerce"), beforeId: nodeId("ecommerce-stage") },
    preview: {
      kind,
      title: "Move Sandbox into Ecommerce OU",
      reasons: [],
      effect: null,
      changed: new Map([[nodeId("sandbox"), "blocked" as const]]),
      permissions: "1 account loses 3 actions",
      touchedIds: new Set([nodeId("sandbox")]),
    },
  });

  it("is shown on the accounts before it happens", () => {
    const held = scene({ carry: carry("fine") });
    expect(answerIn(held, nodeId("sandbox"))).toBe("blocked");
    expect(look("sandbox", held)).toMatchObject({ wouldBe: "blocked", isCarried: true });
    expect(cardLabel("Sandbox", "account", answerWord({ answer: "blocked", wouldBe: "blocked", passing: null }))).toBe(
      "Sandbox, account: would be blocked",
    );
  });

  it("marks the target and the slot, but no slot where it is refused", () => {
    expect(scene({ carry: carry("fine") })).toMatchObject({ target: { id: "ecommerce", kind: "fine" } });
    expect(scene({ carry: carry("fine") }).mark).not.toBeNull();
    expect(scene({ carry: carry("refused") })).toMatchObject({ target: { kind: "refused" }, mark: null });
  });

  it("says how many are in the hand", () => {
    expect(pickHint({ kind: "new-ou" }, "A new OU")).toBe("Click where the new OU should go · Esc cancels");
    expect(pickHint({ kind: "nodes", nodeIds: [] }, "dev")).toBe("Click where dev should go · Esc cancels");
    expect(ghostLabel("Sandbox", 0)).toBe("Sandbox");
    expect(ghostLabel("Sandbox", 3)).toBe("Sandbox +3");
  });
});

describe("a question about several actions", () => {
  const catalog = readActionCatalog(readFileSync(new URL("../../core/catalog/actions.txt", import.meta.url), "utf8"));
  const everything = colour(design, ordinaryLens(design, "*"), { catalog });
  const asked = scene({ colouring: everything, asksMany: true });

  it("is answered on an OU's head with what comes through and what becomes of the rest", () => {
    const { kept, keptSentence, passing, counts } = look("runtime", asked);
    const { allowed, explicitDeny } = everything.levels.get(nodeId("runtime"))!;
    expect(kept.map(({ text }) => text)).toEqual([`all but ⊘ ${explicitDeny}`]);
    expect(keptSentence).toContain(`${allowed.toLocaleString("en-US")} of 22,091 pass`);
    expect({ passing, counts }).toEqual({ passing: null, counts: [] });
    expect(look("sandbox", asked)).toMatchObject({ kept: [], passing: `all but ${explicitDeny} pass` });
  });

  it("is told in whole pieces where a card has little room", () => {
    const pieces = (passing: string) => answerPieces({ answer: "partly", wouldBe: null, passing });
    expect(pieces("12.9 % pass · 87 % if…")).toEqual(["12.9 % pass", "· 87 % if…"]);
    expect(pieces("all but 6 pass")).toEqual(["all but 6 pass"]);
    expect(answerPieces({ answer: "blocked", wouldBe: null, passing: null })).toEqual(["blocked", "by a statement"]);
  });
});

describe("cards in the page", () => {
  const near = { x: 0, y: 0, zoom: 1 };

  it("stand there only near by and while they are few", () => {
    expect(nearArea(layout, near, screen)).not.toBeNull();
    expect(nearArea(layout, { ...near, zoom: 0.3 }, screen)).toBeNull();
    const many = designOf(Array.from({ length: 2000 }, (_, index) => `Root > a${index}*`).join(";"));
    expect(nearArea(layoutFor(many), { ...near, zoom: 0.6 }, { width: 4000, height: 3000 })).toBeNull();
  });

  it("stay while the camera moves a little and are found anew when it leaves", () => {
    const area = nearArea(layout, near, screen);
    expect(isStillNear(area, layout, { ...near, x: -50 }, screen)).toBe(true);
    expect(isStillNear(area, layout, { ...near, x: -500 }, screen)).toBe(false);
    expect(isStillNear(area, layout, { ...near, zoom: 0.3 }, screen)).toBe(false);
  });

  it("are the same objects as long as they say the same", () => {
    const area = { x: 0, y: 0, width: 5000, height: 5000 };
    const before = cardNodes(scene(), area, new Map());
    const after = cardNodes(scene({ selectedIds: [nodeId("sandbox")] }), area, before);
    const changed = [...after].filter(([id, node]) => before.get(id) !== node).map(([id]) => id);
    expect(changed).toEqual(["sandbox"]);
    expect(sameLook(look("runtime"), look("runtime"))).toBe(true);
  });
});

describe("a change of the layout", () => {
  const folded = layoutFor(design, "ecommerce");
  const none: readonly NodeId[] = [];

  it("draws the eye to what was folded, then to what came or moved among the selected", () => {
    expect(touchedIds(layout, folded, none)).toEqual(["ecommerce"]);
    expect(touchedIds(layout, layout, [nodeId("sandbox")])).toEqual([]);
  });

  it("takes boxes from where they were to where they are", () => {
    const to = folded.boxes.get(nodeId("data-warehouse"))!;
    const motion = { from: layout, startedAt: 1000 };
    expect(placesDuring(motion, 1000)(to)).toMatchObject({ x: layout.boxes.get(to.id)!.x });
    expect(placesDuring(motion, 5000)(to)).toMatchObject({ x: to.x, y: to.y, width: to.width, height: to.height });
  });
});

it("tells a box in words", () => {
  expect(describeNode(scene(), nodeId("ecommerce-prod"))).toBe("ecommerce-prod: blocked by a statement.");
  expect(describeNode(scene(), nodeId("enterprise"))).toBe("Enterprise OU, 3 accounts: 3 pass.");
  expect(contentLine(layout.boxes.get(nodeId("root"))!)).toBe("11 accounts · 4 OUs");
});
