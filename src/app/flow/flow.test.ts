import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { nodeId, policyId } from "../../core/design/ids";
import type { Design, NodeId } from "../../core/design/types";
import { lensFields, ordinaryLens } from "../../core/engine";
import type { JsonObject } from "../../core/json/value";
import { flowLayout } from "../../core/layout";
import { lanesOf } from "../../core/pictures/flow/lanes";
import { placesOf } from "../../core/pictures/flow/places";
import { isStoppedByOwner, ownerStops, placeOfCut } from "../../core/pictures/flow/resourceSide";
import { arrivesAt, passageAt, passageKey, type Stream } from "../../core/pictures/flow/stream";
import { threadsOf } from "../../core/pictures/flow/threads";
import { colouringLike } from "../store/derived";
import { flowKey } from "./flowKeys";
import { scrollToShow } from "./scrolling";
import { stepsOf, textOf } from "./steps";
import { questionsBeside, streamsOf } from "./streams";

const tree = designOf("Root > Work > prod*; Root > Work > dev*; Root > Sandbox > play*");
const DENY = { Effect: "Deny", Action: "dynamodb:DeleteTable", Resource: "*" };
const CONDITION = { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } };

/** The design with a policy of one statement attached to a node. */
function withPolicy(design: Design, name: string, statement: JsonObject, at: string): Design {
  const id = policyId(name);
  const document = { Version: "2012-10-17", Statement: [statement] };
  const policy = { id, name, type: "SERVICE_CONTROL_POLICY", document } as const;
  const node = design.nodes.get(nodeId(at))!;
  return {
    ...design,
    policies: new Map([...design.policies, [id, policy]]),
    nodes: new Map([...design.nodes, [node.id, { ...node, policyIds: [...node.policyIds, id] }]]),
  };
}

function streamOf(design: Design): Stream {
  const lens = ordinaryLens(design, "dynamodb:DeleteTable");
  const colouring = colouringLike(null, design, lens, new Set());
  const [stream] = streamsOf({ design, lens, colouring, chosenIds: new Set(), disabledPolicyIds: new Set() });
  return stream!;
}
const layoutOf = (design: Design, foldedIds: readonly string[] = [], stream = streamOf(design)) =>
  flowLayout(design, {
    foldedIds: new Set(foldedIds.map(nodeId)),
    openIds: new Set(),
    openGroupIds: new Set(),
    groupFrom: 4,
    mostRows: 30,
    answerOf: (id) => passageKey(stream, id),
  });
const sentencesOf = (design: Design) => {
  const steps = stepsOf(design, layoutOf(design), [streamOf(design)]);
  return steps.map((step) => `${step.title}: ${textOf(step)}`);
};

describe("a question on its way", () => {
  const cut = withPolicy(tree, "Protect", DENY, "work");

  it("comes as far as the level that cuts it, and to what is exempt", () => {
    const stream = streamOf(withPolicy(tree, "Protect", DENY, "root"));
    expect(passageAt(stream, tree.rootId)).toMatchObject({ share: 0, answer: "blocked" });
    expect(arrivesAt(stream, nodeId("work"), tree.rootId)).toBe(false);
    expect(arrivesAt(stream, nodeId("management"), tree.rootId)).toBe(true);
    expect(arrivesAt(streamOf(cut), nodeId("work"), tree.rootId)).toBe(true);
    expect(arrivesAt(streamOf(cut), nodeId("prod"), nodeId("work"))).toBe(false);
  });

  it("says in an account where it was lost", () => {
    expect(placeOfCut(cut, streamOf(cut), nodeId("prod"))).toBe("at Work OU");
    expect(placeOfCut(cut, streamOf(cut), nodeId("play"))).toBeNull();
  });

  it("runs beside others as the same principal and with the same facts", () => {
    const lens = { ...ordinaryLens(tree, "s3:GetObject"), principal: "role/Admin" };
    const colouring = colouringLike(null, tree, lens, new Set());
    const chosenIds = new Set(["launch-in-tokyo"]);
    const [, beside] = streamsOf({ design: tree, lens, colouring, chosenIds, disabledPolicyIds: new Set() });
    expect(beside?.lens).toMatchObject({
      action: "ec2:RunInstances",
      region: "ap-northeast-1",
      principal: "role/Admin",
    });
  });

  it("runs beside others as it was saved with the design, of several actions too", () => {
    const asked = { ...ordinaryLens(tree, "s3:GetObject"), principal: "role/Admin" };
    const saved = { ...ordinaryLens(tree, "kms:*"), region: "eu-west-1" };
    const design: Design = { ...tree, lenses: [{ name: "All of KMS", question: lensFields(saved) }] };
    const colouring = colouringLike(null, design, asked, new Set());
    expect(questionsBeside(design, asked).map(({ title }) => title)).toContain("All of KMS");
    expect(questionsBeside(design, saved).map(({ title }) => title)).not.toContain("All of KMS");
    const chosenIds = new Set(["saved All of KMS"]);
    const [, beside] = streamsOf({ design, lens: asked, colouring, chosenIds, disabledPolicyIds: new Set() });
    expect(beside).toMatchObject({ title: "All of KMS", lens: saved, asksMany: true });
  });

  it("is told level by level", () => {
    expect(sentencesOf(cut)).toEqual([
      "At the root: Delete production's database goes on.",
      "Level 1: Work OU and Sandbox OU: Delete production's database is stopped at Work OU: Protect denies it (2 accounts).",
      "In the accounts: Delete production's database: of the accounts 1 pass, 2 blocked and 1 exempt. What passes is decided by IAM in each account (not modelled).",
    ]);
    const open = withPolicy(tree, "Mfa", { ...DENY, Condition: CONDITION }, "prod");
    expect(sentencesOf(open).at(-1)).toContain(
      "passes prod only under a condition: Mfa may deny it (1 account). Delete production's database: of the accounts 2 pass, 1 pass if… and 1 exempt.",
    );
  });
});

describe("a question about another account's resource", () => {
  const DENY_ALL = { Effect: "Deny", Principal: "*", Action: "dynamodb:*", Resource: "*" };

  /** Asked for a table of `prod`, with an RCP at Work. */
  function askedOfProd(statement: JsonObject, base: Design = tree) {
    const id = policyId("OnlyUs");
    const attached = withPolicy(base, "OnlyUs", statement, "work");
    const design: Design = {
      ...attached,
      organization: {
        ...attached.organization,
        enabledPolicyTypes: ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"],
      },
      policies: new Map([
        ...attached.policies,
        [id, { ...attached.policies.get(id)!, type: "RESOURCE_CONTROL_POLICY" }],
      ]),
    };
    const lens = { ...ordinaryLens(design, "dynamodb:DeleteTable"), resourceAccountId: "prod" };
    const colouring = colouringLike(null, design, lens, new Set());
    const streams = streamsOf({ design, lens, colouring, chosenIds: new Set(), disabledPolicyIds: new Set() });
    const layout = layoutOf(design, [], streams[0]);
    const places = placesOf(layout, { width: 800, height: 600, top: 0 }, streams.some(isStoppedByOwner));
    return { design, stream: streams[0]!, layout, places, ...threadsOf(layout, lanesOf(streams), places) };
  }

  it("goes on to the accounts, and is stopped at the end by the RCPs on the owner's path, whoever asks", () => {
    const { design, stream, layout } = askedOfProd(DENY_ALL);
    const steps = stepsOf(design, layout, [stream]).map(textOf);
    expect(steps.slice(0, -1)).toEqual([
      "Delete production's database goes on.",
      "Delete production's database goes on.",
    ]);
    expect(steps.at(-1)).toContain(
      "On the resource’s side Delete production's database is stopped at Work OU: RCP OnlyUs denies it (whoever asks).",
    );
  });

  it("is drawn through every account, the management account too, and cut behind them all", () => {
    const { design, stream, layout, places, threads, marks } = askedOfProd(DENY_ALL);
    const cards = ["management", "prod", "dev", "play"];
    expect(marks.map(({ id, answer }) => `${id} ${answer}`)).toEqual(cards.map((id) => `${id} asked owner blocked`));
    for (const { place } of marks) {
      expect(place.x).toBeGreaterThan(places.placeOf(layout.byId.get(nodeId("prod"))!).x + places.cardWidth);
      expect(place.x).toBeLessThan(places.gate!);
    }
    expect(threads.filter(({ id }) => id.endsWith("IAM"))).toEqual([]);
    expect(threads.find(({ id }) => id === "work asked")?.answer).toBe("passes");
    for (const id of cards) expect(placeOfCut(design, stream, nodeId(id))).toBe("on the resource’s side, at Work OU");
    expect(ownerStops(design, stream).map(({ ownerId, nodeId: at }) => `${at} of ${ownerId}`)).toEqual([
      "work of prod",
    ]);
  });

  it("is cut by an SCP where that filters, before it comes to the resource", () => {
    const { design, stream, marks } = askedOfProd(DENY_ALL, withPolicy(tree, "Protect", DENY, "dev"));
    expect(marks.map(({ id }) => id)).toEqual([
      "management asked owner",
      "prod asked owner",
      "dev asked",
      "play asked owner",
    ]);
    expect(placeOfCut(design, stream, nodeId("dev"))).toBe("at dev");
  });

  it("goes on under a condition where the RCP may deny it", () => {
    const { marks, threads } = askedOfProd({ ...DENY_ALL, Condition: CONDITION });
    expect(new Set(marks.map(({ answer }) => answer))).toEqual(new Set(["passes-if"]));
    expect(threads.find(({ id }) => id === "dev asked way")?.answer).toBe("passes");
    expect(threads.find(({ id }) => id === "dev asked IAM")?.answer).toBe("passes-if");
  });

  it("needs no bar behind the accounts where no RCP filters it", () => {
    const { places, stream } = askedOfProd({ ...DENY_ALL, Action: "s3:*" });
    expect(places.gate).toBeNull();
    expect(stream.onTheWay).toBe(stream.colouring);
  });
});

describe("the diagram", () => {
  const sight = { width: 800, height: 600, top: 0 };
  const drawn = (design: Design, top = 0) => {
    const layout = layoutOf(design);
    const places = placesOf(layout, { ...sight, top }, false);
    return { layout, places, ...threadsOf(layout, lanesOf([streamOf(design)]), places) };
  };

  it("ends a thread where it is cut, each reason with a look of its own", () => {
    const cut = drawn(withPolicy(tree, "Protect", DENY, "work"));
    expect(cut.marks.map(({ id, answer }) => `${id} ${answer}`)).toEqual(["work asked blocked"]);
    expect(cut.threads.filter(({ id }) => /^(prod|dev)/.test(id))).toEqual([]);
    expect(cut.threads.some(({ id }) => id === "play asked IAM")).toBe(true);
    const open = drawn(withPolicy(tree, "Mfa", { ...DENY, Condition: CONDITION }, "work"));
    expect(open.marks.map(({ answer }) => answer)).toEqual(["passes-if"]);
    expect(open.threads.find(({ id }) => id === "prod asked")?.answer).toBe("passes-if");
    expect(open.threads.find(({ id }) => id === "management asked")?.answer).toBe("exempt");
  });

  it("scrolls to what is told, and no further than it must", () => {
    const big = designOf(Array.from({ length: 60 }, (_, index) => `Root > Work > account-${index}*`).join("; "));
    const opened = flowLayout(big, {
      foldedIds: new Set(),
      openIds: new Set([nodeId("work")]),
      openGroupIds: new Set(),
      groupFrom: 99,
      mostRows: 30,
      answerOf: () => "",
    });
    const places = placesOf(opened, sight, false);
    const nodesOf = (...ids: readonly string[]) => ids.map((id) => opened.byId.get(nodeId(id))!);
    expect(scrollToShow(nodesOf("root", "work", "account-3"), places, sight)).toBeNull();
    const down = scrollToShow(nodesOf("account-40", "account-42"), places, sight)!;
    const [, to] = places.extentOf(nodesOf("account-42")[0]!);
    expect(to).toBeLessThan(down + sight.height);
    expect(to).toBeGreaterThan(down + sight.height - 40);
    const all = scrollToShow(nodesOf("account-5", "account-50"), places, { ...sight, top: 900 })!;
    const [from] = places.extentOf(nodesOf("account-5")[0]!);
    expect(from).toBeGreaterThan(all);
    expect(from).toBeLessThan(all + 40);
  });

  it("keeps what is open in the middle of what is in sight of its children", () => {
    const big = designOf(Array.from({ length: 60 }, (_, index) => `Root > Work > account ${index}*`).join("; "));
    const layout = flowLayout(big, {
      foldedIds: new Set(),
      openIds: new Set([nodeId("work")]),
      openGroupIds: new Set(),
      groupFrom: 99,
      mostRows: 30,
      answerOf: () => "",
    });
    for (const top of [0, 700, 1_500]) {
      const places = placesOf(layout, { ...sight, top }, false);
      const { y } = places.placeOf(layout.byId.get(nodeId("work"))!);
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(top + sight.height);
      expect(layout.nodes.filter(places.isInSight).length).toBeLessThan(32);
    }
  });
});

describe("keys in the flow", () => {
  const layout = layoutOf(tree, ["sandbox"]);
  const press = (id: string, shortcut: string) => {
    const key = flowKey(layout, layout.byId.get(id as NodeId)!, shortcut);
    return key?.kind === "go" ? `go ${key.node.id}${key.isAdding ? " too" : ""}` : key;
  };

  it("go along the threads and up and down a column", () => {
    expect(press("root", "ArrowRight")).toBe("go management");
    expect(press("prod", "ArrowLeft")).toBe("go work");
    expect(press("work", "ArrowRight")).toBe("go prod");
    expect(press("management", "ArrowDown")).toBe("go prod");
    expect(press("prod", "Shift+ArrowDown")).toBe("go dev too");
    expect(press("prod", "End")).toBe("go sandbox");
    expect(press("root", "ArrowLeft")).toBeNull();
  });

  it("open and fold, climb, and lead to details and menu", () => {
    expect(press("sandbox", "ArrowRight")).toEqual({ kind: "open", isOpen: true });
    expect(press("work", "Enter")).toEqual({ kind: "open", isOpen: false });
    expect(press("prod", "Enter")).toEqual({ kind: "details" });
    expect(press("prod", "Escape")).toEqual({ kind: "climb", nodeId: "work" });
    expect(press("prod", "Shift+F10")).toEqual({ kind: "menu" });
    expect(press("prod", "Delete")).toBeNull();
  });
});
