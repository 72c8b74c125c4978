import { describe, expect, it } from "vitest";
import { policyId } from "../design/ids";
import { type Design, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import { type TraceOptions, trace } from "./index";
import { allow, attached, deny, withOrganization, workAndSandbox } from "./testing/designs";
import type { Request } from "./types";

const ask = (design: Design, request: Partial<Request> = {}, options: TraceOptions = {}) =>
  trace(design, { accountId: "a", action: "s3:GetObject", ...request }, options);
const outcomes = (design: Design, request: Partial<Request> = {}, options: TraceOptions = {}) =>
  ask(design, request, options).levels.map(({ nodeId, outcome }) => `${nodeId}: ${outcome}`);
const elsewhere = { Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } } };

describe("a trace", () => {
  it("goes from the root down to the account, level by level", () => {
    const design = attached(attached(workAndSandbox(), "work", [deny("s3:*")]), "prod", [allow("ec2:*")], {
      alone: true,
    });
    expect(outcomes(design)).toEqual(["root: passes", "work: explicit-deny", "prod: implicit-deny", "a: passes"]);
    expect(ask(design).verdict.kind).toBe("denied");
  });

  it("names the statements that match, allows included, in the order of the policy", () => {
    const design = attached(workAndSandbox(), "work", [
      { Sid: "DenyReads", ...deny("s3:Get*") },
      deny("s3:Put*"),
      deny("s3:*", elsewhere),
    ]);
    const { policies } = ask(design, { context: { "aws:RequestedRegion": "eu-west-1" } }).levels[1]!;
    expect(policies).toEqual([
      {
        policyId: "p-FullAWSAccess",
        statements: [{ index: 0, sid: null, effect: "Allow", match: "yes" }],
        unreadable: false,
        disabled: false,
      },
      {
        policyId: "at-work",
        statements: [{ index: 0, sid: "DenyReads", effect: "Deny", match: "yes" }],
        unreadable: false,
        disabled: false,
      },
    ]);
  });

  it("says maybe for what hangs on an unknown key, and is sure where its values can't matter", () => {
    const design = attached(workAndSandbox(), "work", [
      deny("s3:*", elsewhere),
      deny("s3:*", { Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::999988887777:role/*" } } }),
    ]);
    const { levels, verdict } = ask(design, { resource: "*" }, { partial: true, deriveContext: true });
    expect(verdict.kind).toBe("conditional");
    expect(levels[1]?.outcome).toBe("conditional");
    expect(levels[1]?.policies[1]?.statements).toEqual([{ index: 0, sid: null, effect: "Deny", match: "maybe" }]);
  });

  it("shows policies that are switched off or can't be read", () => {
    const design = attached(workAndSandbox(), "work", [{ Effect: "deny", Action: "*" }]);
    expect(ask(design).levels[1]?.policies[1]).toMatchObject({ unreadable: true, disabled: false, statements: [] });
    const off = { disabledPolicyIds: new Set([policyId("at-work")]) };
    expect(ask(design, {}, off).levels[1]?.policies[1]).toMatchObject({ disabled: true });
  });

  it.each([
    ["management-account", { accountId: "management" }, "exempt"],
    ["outside-organization", { accountId: "999988887777" }, "exempt"],
    ["service-linked-role", { context: { "aws:PrincipalArn": "arn:aws:iam::1:role/aws-service-role/x/y" } }, "exempt"],
  ])("says why SCPs don't apply: %s", (exemption, request, kind) => {
    const result = ask(attached(workAndSandbox(), "root", [deny("*")]), request);
    expect([result.exemption, result.verdict.kind, result.levels]).toEqual([exemption, kind, []]);
  });

  it("says that SCPs are disabled", () => {
    const result = ask(withOrganization(workAndSandbox(), { enabledPolicyTypes: [] }));
    expect([result.exemption, result.verdict.kind]).toEqual(["policy-type-disabled", "allowed"]);
  });

  it("puts the levels of RCPs on the resource's path after those of SCPs", () => {
    const types = { enabledPolicyTypes: [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY] };
    const rcp = deny("s3:*", { Principal: "*" });
    const design = attached(withOrganization(workAndSandbox(), types), "prod", [rcp], {
      type: RESOURCE_CONTROL_POLICY,
    });
    expect(
      ask(design, { accountId: "management", resourceAccountId: "a" }).levels.map((one) => [
        one.nodeId,
        one.policyType,
        one.outcome,
      ]),
    ).toEqual([
      ["root", RESOURCE_CONTROL_POLICY, "passes"],
      ["work", RESOURCE_CONTROL_POLICY, "passes"],
      ["prod", RESOURCE_CONTROL_POLICY, "explicit-deny"],
      ["a", RESOURCE_CONTROL_POLICY, "passes"],
    ]);
  });
});
