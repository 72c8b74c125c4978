import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { type FlowOptions, flowLayout } from "./flow";

const design = designOf("Root > Work > a*; Root > Work > b*; Root > Work > c*; Root > Work > Deep > d*; Root > Empty");
const options: FlowOptions = {
  foldedIds: new Set(),
  answerOf: (id) => (id === "c" ? "blocked" : "passes"),
  openGroupIds: new Set(),
  groupFrom: 2,
};
const drawn = (changes: Partial<FlowOptions> = {}) =>
  flowLayout(design, { ...options, ...changes }).nodes.map(({ kind, ids, row }) => `${row} ${kind} ${ids.join("+")}`);

describe("the flow from the root to the accounts", () => {
  it("has a row for each account, what holds them at their middle, and accounts alike as one", () => {
    expect(drawn()).toEqual([
      "2 root root",
      "0 account management",
      "2 ou work",
      "1 group a+b",
      "2 account c",
      "3 ou deep",
      "3 account d",
      "4 ou empty",
    ]);
  });

  it("draws an open group account by account, and a folded OU as one row", () => {
    expect(drawn({ openGroupIds: new Set([nodeId("a")]) })).toContain("2 account b");
    expect(drawn({ foldedIds: new Set([nodeId("work")]) })).toEqual([
      "1 root root",
      "0 account management",
      "1 folded work",
      "2 ou empty",
    ]);
  });

  it("gives no two leaves the same row", () => {
    const { nodes, rows, depth } = flowLayout(design, { ...options, groupFrom: 99 });
    const parents = new Set(nodes.map(({ parentId }) => parentId));
    const leaves = nodes.filter(({ id }) => !parents.has(id)).map(({ row }) => row);
    expect(leaves.toSorted((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, row) => row));
    expect(depth).toBe(2);
  });
});
