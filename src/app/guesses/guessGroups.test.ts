import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { nodeId } from "../../core/design/ids";
import type { UseCase } from "../../core/design/types";
import type { Guess } from "../../core/guesses";
import { groupsOf, placeOf } from "./guessGroups";
import { phasesAdded } from "./phasesAdded";

const guess = (id: string, useCase: UseCase): Guess => ({
  accountId: nodeId(id),
  useCase,
  sureness: "sure",
  why: () => "",
});
const guesses = [
  guess("a", { kind: "runtime", businessUnit: "Search", phase: "prod" }),
  guess("b", { kind: "runtime", phase: "UAT" }),
  guess("c", { kind: "sandbox" }),
  guess("d", { kind: "network" }),
  guess("e", { kind: "runtime", businessUnit: "Claims", phase: "dev" }),
  guess("f", { kind: "runtime", businessUnit: "Search", phase: "uat" }),
];

describe("guesses to be looked through", () => {
  it("stand by business unit, what serves the organization first", () => {
    const groups = groupsOf(new Map(guesses.map((each) => [each.accountId, each])));
    expect(groups.map(({ title, guesses }) => [title, guesses.map(({ accountId }) => accountId)])).toEqual([
      ["Enterprise", ["d"]],
      ["Claims", ["e"]],
      ["Search", ["a", "f"]],
      ["Sandbox", ["c"]],
      ["No business unit told", ["b"]],
    ]);
  });

  it("say where the account is", () => {
    const design = designOf("Root > Workloads > Prod > shop*; Root > one*");
    expect([placeOf(design, nodeId("shop")), placeOf(design, nodeId("one"))]).toEqual(["Workloads / Prod", ""]);
  });

  it("say which phases the organization would get", () => {
    expect(phasesAdded(designOf("Root"), guesses)).toEqual(["UAT"]);
    const test = guess("g", { kind: "runtime", phase: "test" });
    expect(phasesAdded(designOf("Root"), [...guesses, test])).toEqual(["test", "UAT"]);
  });
});
