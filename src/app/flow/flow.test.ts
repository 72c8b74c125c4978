import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { nodeId, policyId } from "../../core/design/ids";
import type { Design, NodeId } from "../../core/design/types";
import { lensFields, ordinaryLens } from "../../core/engine";
import type { JsonObject } from "../../core/json/value";
import { flowLayout } from "../../core/layout";
import { colouringLike } from "../store/derived";
import { flowKey } from "./flowKeys";
import { lanesOf } from "./lanes";
import { placesOf } from "./places";
import { stepsOf } from "./steps";
import { arrivesAt, passageAt, passageKey, placeOfCut, questionsBeside, type Stream, streamsOf } from "./streams";
import { threadsOf } from "./threads";

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
const layoutOf = (design: Design, foldedIds: readonly string[] = []) =>
  flowLayout(design, {
    foldedIds: new Set(foldedIds.map(nodeId)),
    openIds: new Set(),
    openGroupIds: new Set(),
    groupFrom: 4,
    mostRows: 30,
    answerOf: (id) => passageKey(streamOf(design), id),
  });
const sentencesOf = (design: Design) => {
  const steps = stepsOf(design, layoutOf(design), [streamOf(design)]);
  return steps.map(({ title, sentences }) => `${title}: ${sentences.join(" ")}`);
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
    expect(placeOfCut(cut, streamOf(cut), nodeId("prod"))).toBe("Work OU");
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
  it("goes on to the accounts, and is stopped at the end by the RCPs on the owner's path, whoever asks", () => {
    const rcp = { Effect: "Deny", Principal: "*", Action: "dynamodb:*", Resource: "*" };
    const base = withPolicy(tree, "OnlyUs", rcp, "work");
    const id = policyId("OnlyUs");
    const design: Design = {
      ...base,
      organization: { ...base.organization, enabledPolicyTypes: ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"] },
      policies: new Map([...base.policies, [id, { ...base.policies.get(id)!, type: "RESOURCE_CONTROL_POLICY" }]]),
    };
    const lens = { ...ordinaryLens(design, "dynamodb:DeleteTable"), resourceAccountId: "prod" };
    const colouring = colouringLike(null, design, lens, new Set());
    const streams = streamsOf({ design, lens, colouring, chosenIds: new Set(), disabledPolicyIds: new Set() });
    const steps = stepsOf(design, layoutOf(design), streams).map(({ sentences }) => sentences.join(" "));
    expect(steps.slice(0, -1)).toEqual([
      "Delete production's database goes on.",
      "Delete production's database goes on.",
    ]);
    expect(steps.at(-1)).toContain(
      "On the resource’s side Delete production's database is stopped at Work OU: RCP OnlyUs denies it (whoever asks).",
    );
  });
});

describe("the diagram", () => {
  const sight = { width: 800, height: 600, top: 0 };
  const drawn = (design: Design, top = 0) => {
    const layout = layoutOf(design);
    const places = placesOf(layout, { ...sight, top });
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
      const places = placesOf(layout, { ...sight, top });
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
