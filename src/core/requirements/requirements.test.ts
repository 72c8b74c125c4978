import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { designOf } from "../design/designOf";
import { accountsUnder } from "../design/queries";
import type { Design } from "../design/types";
import { evaluate, evaluatePartially, lensRequest, ordinaryLens } from "../engine";
import { allow, attached, deny, withOrganization } from "../engine/testing/designs";
import { designs } from "../engine/testing/organizations";
import type { JsonObject } from "../json/value";
import { withNode } from "../lint/exampleDesign";
import { checkRequirement, readRequirement, readRequirements } from "./index";

const catalog = readActionCatalog(readFileSync(new URL("../catalog/actions.txt", import.meta.url), "utf8"));

const plain: JsonObject = {
  id: "keep-data",
  title: "Nobody deletes production data",
  accounts: {},
  actions: ["rds:DeleteDBCluster"],
  expect: "denied",
};

function check(design: Design, changes: JsonObject = {}) {
  const read = readRequirement({ ...plain, ...changes }, design, catalog);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(" "));
  return checkRequirement(design, read.value, { catalog });
}

function failing(design: Design, changes: JsonObject = {}) {
  return check(design, changes).failures.map(({ accountId, request }) => `${accountId} ${request?.action}`);
}

function problems(design: Design, changes: JsonObject) {
  const read = readRequirement({ ...plain, ...changes }, design, catalog);
  return read.ok ? [] : read.problems.map(({ at, message }) => `${at.path}: ${message}`);
}

describe("a requirement", () => {
  it("holds if and only if the partial reading of each account and action says so", () => {
    const actions = ["s3:GetObject", "ec2:RunInstances", "iam:CreateUser"];
    fc.assert(
      fc.property(designs, fc.constantFrom("denied", "allowed"), (design, expectation) => {
        const members = accountsUnder(design, design.rootId).filter(
          ({ id }) => id !== design.organization.managementAccountId,
        );
        const expected = members.flatMap(({ id }) =>
          actions.flatMap((action) => {
            const lens = {
              ...ordinaryLens(design, action),
              ...(action.startsWith("iam:") ? { region: "us-east-1" } : {}),
            };
            const { kind } = evaluatePartially(design, lensRequest(design, lens, id), { deriveContext: true });
            const isKept = expectation === "denied" ? kind === "denied" : kind === "allowed" || kind === "exempt";
            return isKept ? [] : [`${id} ${action}`];
          }),
        );
        const { holds, failures } = check(design, { actions, expect: expectation });
        expect(failures.map(({ accountId, request }) => [accountId, request?.action ?? "?"].join(" "))).toEqual(
          expected,
        );
        expect(holds).toBe(expected.length === 0);
        for (const { request } of failures) {
          const { kind } = evaluate(design, request!);
          expect(kind === "denied").toBe(expectation === "allowed");
        }
      }),
      { numRuns: 25 },
    );
  });

  it("is about the accounts of which all that it says holds", () => {
    const bare = designOf("Root > Work > shop-prod*; Root > Work > shop-dev*; Root > Lab > lab account*");
    const design = (["prod", "dev"] as const).reduce(
      (sum, phase) => withNode(sum, `shop-${phase}`, { useCases: [{ kind: "runtime", businessUnit: "Shop", phase }] }),
      bare,
    );
    expect(failing(design)).toHaveLength(3);
    expect(failing(design, { accounts: { phase: "PROD" } })).toEqual(["shop-prod rds:DeleteDBCluster"]);
    expect(failing(design, { accounts: { businessUnit: "Shop", ou: "Work" } })).toHaveLength(2);
    expect(failing(design, { accounts: { ou: "lab" } })).toEqual(["lab-account rds:DeleteDBCluster"]);
    expect(failing(design, { accounts: { ids: ["shop-dev"], phase: "prod" } })).toEqual([]);
    expect(check(design, { accounts: { phase: "stage" } })).toMatchObject({ holds: true, accountCount: 0 });
  });

  it("fails in an account where a condition still lets the action through, by a request that passes", () => {
    const design = attached(designOf("Root > a*"), "a", [
      deny("rds:*", { Condition: { StringNotEquals: { "rds:DatabaseName": "old" } } }),
    ]);
    const { holds, failures } = check(design);
    expect(holds).toBe(false);
    expect(evaluate(design, failures[0]!.request!).kind).toBe("allowed");
    expect(failures[0]!.request!.context).toMatchObject({ "rds:DatabaseName": "old" });
  });

  it("asks as a role that is no exception", () => {
    const spared = { Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/Ex*" } } };
    const design = attached(designOf("Root > a*"), "root", [deny("rds:*", spared)]);
    expect(check(design).holds).toBe(false);
    expect(check(design, { except: { principals: ["arn:aws:iam::*:role/Ex*"] } }).holds).toBe(true);
    expect(check(design, { except: { principals: ["arn:aws:iam::*:role/*"] } }).accountCount).toBe(0);
  });

  it("asks global services in the Region that answers for them", () => {
    const abroad = { Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } } };
    const design = attached(withOrganization(designOf("Root > a*"), { homeRegion: "eu-west-1" }), "root", [
      deny("*", abroad),
    ]);
    expect(failing(design, { actions: ["iam:CreateUser", "rds:DeleteDBCluster"] })).toEqual(["a rds:DeleteDBCluster"]);
  });

  it("takes a pattern for all actions that fit it, and names one that breaks it", () => {
    const design = attached(designOf("Root > a*"), "root", [allow("rds:DeleteDBCluster")], { alone: true });
    expect(failing(design, { actions: ["rds:Delete*", "s3:*"] })).toEqual(["a rds:DeleteDBCluster"]);
    expect(failing(design, { actions: ["rds:DeleteDBC*"], expect: "allowed" })).toHaveLength(1);
    expect(check(design, { actions: ["rds:deletedbcluster"], expect: "allowed" }).holds).toBe(true);
  });

  it("that the management account may do something holds, and that it may not fails: SCPs don't bind it", () => {
    const design = attached(designOf("Root > a*"), "root", [deny("*")]);
    const accounts = { ids: [design.organization.managementAccountId] };
    expect(check(design, { accounts, expect: "allowed" }).holds).toBe(true);
    expect(check(design, { accounts }).holds).toBe(false);
  });
});

describe("what can't be read", () => {
  const design = designOf("Root > a*");
  it.each<[JsonObject, string]>([
    [{ accounts: { phases: "prod" } }, "$.accounts.phases: A field “phases” isn't known here."],
    [{ excpet: {} }, "$.excpet: A field “excpet” isn't known here."],
    [{ accounts: { ou: "Wrok" } }, "$.accounts.ou: The design has no OU “Wrok”."],
    [{ accounts: { ids: ["b"] } }, "$.accounts.ids[0]: The design has no account “b”."],
    [{ accounts: { phase: "" } }, "$.accounts.phase: “phase” is empty."],
    [{ actions: [] }, "$.actions: “actions” has 0 entries; 1 to 1000 are read."],
    [{ actions: ["DeleteTable"] }, "$.actions[0]: “DeleteTable” is no action."],
    [{ actions: ["rds:Dleete*"] }, "$.actions[0]: No action of AWS fits “rds:Dleete*”."],
    [{ except: { principals: ["DBA"] } }, "$.except.principals[0]: “DBA” is no ARN of a principal."],
    [{ except: {} }, "$.except: The requirement has no “principals”."],
    [{ expect: "deny" }, "$.expect: “expect” says “deny”."],
  ])("is told in words: %j", (changes, problem) => {
    expect(problems(design, changes)).toEqual([problem]);
  });

  it("is all told at once, and a second requirement with an id is none", () => {
    expect(problems(design, { id: 1, actions: "x", title: "" })).toHaveLength(3);
    const { requirements, unreadable } = readRequirements({ ...design, requirements: [plain, plain, {}] }, catalog);
    expect(requirements.map(({ id }) => id)).toEqual(["keep-data"]);
    expect(unreadable.map(({ label }) => label)).toEqual(["“Nobody deletes production data”", "requirement 3"]);
  });
});
