import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { generatedOrganization } from "../examples/generated";
import { type FlowOptions, flowLayout, isOpenInFlow } from "./flow";

const design = designOf("Root > Work > a*; Root > Work > b*; Root > Work > c*; Root > Work > Deep > d*; Root > Empty");
const options: FlowOptions = {
  foldedIds: new Set(),
  openIds: new Set(),
  answerOf: (id) => (id === "c" ? "blocked" : "passes"),
  openGroupIds: new Set(),
  groupFrom: 2,
  mostRows: 99,
};
const drawn = (changes: Partial<FlowOptions> = {}) =>
  flowLayout(design, { ...options, ...changes }).nodes.map(({ kind, ids }) => `${kind} ${ids.join("+")}`);

describe("the flow from the root to the accounts", () => {
  it("has a row for each account and accounts alike as one", () => {
    expect(drawn()).toEqual([
      "root root",
      "account management",
      "ou work",
      "group a+b",
      "account c",
      "ou deep",
      "account d",
      "empty empty",
    ]);
  });

  it("draws an open group account by account, and a folded OU as one row", () => {
    expect(drawn({ openGroupIds: new Set([nodeId("a")]) })).toContain("account b");
    expect(drawn({ foldedIds: new Set([nodeId("work")]) })).toEqual([
      "root root",
      "account management",
      "folded work",
      "empty empty",
    ]);
  });

  it("leaves what doesn't differ folded where there is little room, and open what is kept open by hand", () => {
    const wide = designOf(
      "Root > Same > a*; Root > Same > b*; Root > Same > e*; Root > Other > c*; Root > Other > d*; Root > Other > f*",
    );
    const folded = (changes: Partial<FlowOptions>) =>
      flowLayout(wide, { ...options, groupFrom: 99, ...changes })
        .nodes.filter(({ kind }) => kind === "folded")
        .map(({ id }) => id);
    expect(folded({ mostRows: 5 })).toEqual(["same"]);
    expect(folded({ mostRows: 5, openIds: new Set([nodeId("same")]) })).toEqual(["other"]);
    expect(folded({ mostRows: 2 })).toEqual(["same", "other"]);
    expect(folded({ mostRows: 7 })).toEqual([]);
  });

  it("keeps cards a row apart, and what is open in the middle of what it holds, with room for its name", () => {
    const { nodes, rows, depth } = flowLayout(design, { ...options, groupFrom: 99 });
    const cards = nodes.filter((node) => !isOpenInFlow(node)).map(({ row }) => row);
    for (const [index, row] of cards.entries()) if (index > 0) expect(row - cards[index - 1]!).toBeGreaterThan(0.999);
    const work = nodes.find(({ id }) => id === "work");
    expect(work?.row).toBe(((work?.span[0] ?? 0) + (work?.span[1] ?? 0)) / 2);
    const deep = nodes.find(({ id }) => id === "deep");
    const above = nodes.find(({ id }) => id === "c");
    expect((deep?.row ?? 0) - (above?.row ?? 0)).toBeGreaterThan(1.5);
    expect(rows).toBeGreaterThan(6);
    expect(depth).toBe(2);
  });

  it("draws an organization of 1,000 accounts in about as many rows as there is room for", () => {
    const big = generatedOrganization(1_000, 7);
    const { nodes } = flowLayout(big, { ...options, groupFrom: 4, mostRows: 32, answerOf: (id) => id.slice(-1) });
    const cards = nodes.filter((node) => !isOpenInFlow(node));
    expect(cards.length).toBeLessThanOrEqual(32);
    expect(cards.length).toBeGreaterThan(20);
  });
});
