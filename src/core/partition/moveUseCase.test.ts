import { describe, expect, it } from "vitest";
import { outlineOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { type Design, FULL_AWS_ACCESS_ID, RESOURCE_CONTROL_POLICY } from "../design/types";
import { ordinaryLens, permissionMap, spaceOfActions } from "../engine";
import { allow, attached, deny } from "../engine/testing/designs";
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

describe("the protection that a use case loses", () => {
  const apart = designServing("Root > Shop > prod*; Root > Shop > dev*; Root > Lab", {
    prod: [runtime("Shop", "prod"), { kind: "network" }],
    dev: [runtime("Shop", "dev")],
  });
  const held = attached(apart, "prod", [deny(["rds:DeleteDBCluster", "dynamodb:DeleteTable"])], { id: "ProtectData" });
  const space = spaceOfActions(["dynamodb:deletetable", "rds:deletedbcluster", "s3:getobject", "sqs:sendmessage"]);
  const known = (of: Design) => permissionMap(of, ordinaryLens(of, "*"), space);
  const inProd = { accountId: nodeId("prod"), index: 0 };
  const toDev = { kind: "account", accountId: nodeId("dev") } as const;
  const warned = (of: Design, target: Parameters<typeof moveUseCase>[2], isKnown = true) => {
    const { result } = moveUseCase(of, inProd, target, isKnown ? known(of) : null);
    return result.kind === "refused" ? [] : result.warnings.filter(({ code }) => code === "protection-left");
  };
  const sentences = (...args: Parameters<typeof warned>) => warned(...args).map(({ message }) => message);

  it("is named with the policy, and counted in actions that were blocked and pass", () => {
    expect(sentences(held, toDev)).toEqual([
      "Shop in prod is then no longer under ProtectData: 2 actions pass that were blocked for it.",
    ]);
  });

  it("comes before what collides, as it is what nobody sees", () => {
    const { result } = moveUseCase(held, inProd, toDev, known(held));
    expect(result.kind === "refused" ? [] : result.warnings.map(({ code }) => code)).toEqual([
      "protection-left",
      "use-cases-collide",
    ]);
  });

  it("is named without a number where the permissions aren't known, and where the question doesn't meet it", () => {
    expect(sentences(held, toDev, false)).toEqual(["Shop in prod is then no longer under ProtectData."]);
    const elsewhere = { Condition: { StringNotEquals: { "aws:RequestedRegion": "us-east-1" } } };
    const lab = designServing("Root > Shop > prod*; Root > Lab > dev*", { prod: [runtime("Shop", "prod")] });
    const inRegions = attached(lab, "shop", [deny("sqs:*", elsewhere)], { id: "Regions" });
    expect(sentences(inRegions, toDev)).toEqual(["Shop in prod is then no longer under Regions."]);
  });

  it("counts what passes under a condition apart", () => {
    const dev = attached(held, "dev", [
      deny("rds:DeleteDBCluster", { Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } }),
    ]);
    expect(sentences(dev, toDev)).toEqual([
      "Shop in prod is then no longer under ProtectData: 1 action passes that was blocked for it, and 1 more passes under a condition.",
    ]);
  });

  it("is a list of what alone may pass, too", () => {
    const listed = attached(apart, "prod", [allow(["s3:*", "rds:*"])], { id: "OnlyData", alone: true });
    expect(sentences(listed, toDev)).toEqual([
      "Shop in prod is then no longer under OnlyData: 2 actions pass that were blocked for it.",
    ]);
  });

  it("is counted where all its policies hold, and others let more through", () => {
    const listed = attached(apart, "prod", [allow("s3:*")], { id: "Few", alone: true });
    const more = attached(
      attached(listed, "dev", [allow("s3:*")], { id: "Few", alone: true }),
      "dev",
      [allow("sqs:*")],
      {
        id: "More",
      },
    );
    expect(sentences(more, toDev)).toEqual([
      "Shop in prod is then held less: 1 action passes that was blocked for it.",
    ]);
  });

  it("is none where the same policies hold, where they only allow, or where they aren't in force", () => {
    const both = attached(held, "dev", [deny(["rds:DeleteDBCluster", "dynamodb:DeleteTable"])], { id: "ProtectData" });
    expect(sentences(both, toDev)).toEqual([]);
    expect(sentences(apart, toDev)).toEqual([]);
    const idle = attached(apart, "prod", [deny("s3:*")], { id: "Tls", type: RESOURCE_CONTROL_POLICY });
    expect(sentences(idle, toDev)).toEqual([]);
  });

  it("is all of it in the management account, which nothing binds", () => {
    expect(sentences(held, { kind: "account", accountId: nodeId("management") })).toEqual([
      "Shop in prod is then no longer under ProtectData: 2 actions pass that were blocked for it.",
    ]);
  });

  it("is none in a new account, which takes the policies along; its title names them", () => {
    const target = { kind: "new-account", id: nodeId("new"), parentId: nodeId("lab"), beforeId: null } as const;
    expect(sentences(held, target)).toEqual([]);
    const { title } = moveUseCase(held, inProd, target);
    expect(title).toBe("Give Shop in prod an account of its own in Lab OU: shop-prod, with ProtectData attached");
  });
});

describe("the only use case of an account, put into an OU,", () => {
  const alone = designServing("Root > Shop > prod*; Root > Lab > dev*", { prod: [runtime("Shop", "prod")] });
  const inProd = { accountId: nodeId("prod"), index: 0 };
  const toLab = { kind: "new-account", id: nodeId("new"), parentId: nodeId("lab"), beforeId: nodeId("dev") } as const;

  it("takes its account along: none is left empty, none is new", () => {
    const move = moveUseCase(alone, inProd, toLab);
    expect(move.title).toBe("Move prod into Lab OU, with Shop in prod, all that it serves");
    expect(move.accountId).toBe("prod");
    expect(outlineOf(done(move))).toBe("Root > Shop; Root > Lab > prod*; Root > Lab > dev*");
    expect(accountOf(done(move), "prod").useCases).toEqual([runtime("Shop", "prod")]);
  });

  it("says which policies of the OU that it leaves no longer hold it", () => {
    const held = attached(attached(alone, "shop", [deny("s3:*")], { id: "Keep" }), "prod", [deny("sqs:*")]);
    expect(moveUseCase(held, inProd, toLab).result).toMatchObject({
      warnings: [{ code: "protection-left", message: "Shop in prod is then no longer under Keep." }],
    });
  });

  it("leaves the management account, which stays", () => {
    const design = designServing("Root > Lab > dev*", { management: [runtime("Shop", "prod")] });
    const move = moveUseCase(design, { accountId: nodeId("management"), index: 0 }, toLab);
    expect(outlineOf(done(move))).toBe("Root > Lab > shop-prod*; Root > Lab > dev*");
  });
});
