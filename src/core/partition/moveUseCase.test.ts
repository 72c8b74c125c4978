import { describe, expect, it } from "vitest";
import { outlineOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { FULL_AWS_ACCESS_ID } from "../design/types";
import { moveUseCase } from "./moveUseCase";
import { accountOf, designServing, runtime } from "./testing/accounts";

const design = designServing("Root > Shop > one*; Root > Shop > two*", {
  one: [runtime("Shop", "prod"), runtime("Shop", "stage")],
  two: [runtime("Shop", "dev")],
});
const from = (index: number) => ({ accountId: nodeId("one"), index });
const toNew = { kind: "new-account", id: nodeId("new"), parentId: nodeId("shop"), beforeId: nodeId("two") } as const;

function done(move: ReturnType<typeof moveUseCase>) {
  if (move.result.kind === "refused") throw new Error(move.result.problem.message);
  return move.result.design;
}

describe("moving a use case", () => {
  it("takes it out of one account and puts it into another", () => {
    const move = moveUseCase(design, from(0), { kind: "account", accountId: nodeId("two") });
    expect(move.title).toBe("Move Shop in prod from one to two");
    expect(accountOf(done(move), "one").useCases).toEqual([runtime("Shop", "stage")]);
    expect(accountOf(done(move), "two").useCases).toEqual([runtime("Shop", "dev"), runtime("Shop", "prod")]);
  });

  it("says what would collide then", () => {
    const move = moveUseCase(design, from(0), { kind: "account", accountId: nodeId("two") });
    expect(move.result).toMatchObject({
      kind: "done",
      warnings: [
        {
          code: "use-cases-collide",
          message: "two then serves Shop in dev and Shop in prod; they collide: production with another phase.",
        },
      ],
    });
    const apart = moveUseCase(design, from(1), toNew);
    expect(apart.result).toMatchObject({ kind: "done", warnings: [] });
  });

  it("into an OU gives it an account of its own, named like the others, before the sibling that is pointed at", () => {
    const move = moveUseCase(design, from(1), toNew);
    expect(move.title).toBe("Give Shop in stage an account of its own in Shop OU: shop-stage");
    expect(outlineOf(done(move))).toBe("Root > Shop > one*; Root > Shop > shop-stage*; Root > Shop > two*");
    expect(accountOf(done(move), "new")).toMatchObject({
      email: "aws+shop-stage@example.com",
      useCases: [runtime("Shop", "stage")],
      policyIds: [FULL_AWS_ACCESS_ID],
    });
  });

  it("is refused into its own account, into an OU as if that were an account, and where it is gone", () => {
    const codes = [
      moveUseCase(design, from(0), { kind: "account", accountId: nodeId("one") }),
      moveUseCase(design, from(0), { kind: "account", accountId: nodeId("shop") }),
      moveUseCase(design, from(7), toNew),
    ].map(({ result }) => (result.kind === "refused" ? result.problem.code : "done"));
    expect(codes).toEqual(["same-account", "not-an-account", "use-case-gone"]);
  });
});
