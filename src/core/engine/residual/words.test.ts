import { describe, expect, it } from "vitest";
import type { Design } from "../../design/types";
import type { JsonObject } from "../../json/value";
import { allow, attached, deny, workAndSandbox } from "../testing/designs";
import type { Request } from "../types";
import { residualOf } from "./residualOf";
import { residualText } from "./words";

const REGION = "aws:RequestedRegion";
const request: Request = { accountId: "a", action: "ec2:RunInstances" };

const textFor = (design: Design, more: Partial<Request> = {}) =>
  residualText(residualOf(design, { ...request, ...more }, { deriveContext: true }));
const text = (statements: readonly JsonObject[], more: Partial<Request> = {}) =>
  textFor(attached(workAndSandbox(), "work", statements), more);
const when = (operator: string, key: string, ...values: readonly string[]) => ({
  Condition: { [operator]: { [key]: values } },
});
const onlyIn = (...regions: readonly string[]) => deny("*", when("StringNotEquals", REGION, ...regions));

describe("a condition in words", () => {
  it("names what lets a request through and who is exempt", () => {
    const regions = deny("*", {
      Condition: {
        StringNotEquals: { [REGION]: ["us-east-1", "us-west-2"] },
        ArnNotLike: { "aws:PrincipalArn": "arn:*:iam::*:role/Break-glass" },
      },
    });
    expect(text([regions])).toBe("only in us-east-1 or us-west-2, unless the principal is role/Break-glass");
    const asExample = { context: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Example" } };
    expect(text([regions], asExample)).toBe("only in us-east-1 or us-west-2");
    expect(text([regions], { context: { [REGION]: "eu-west-1" } })).toBe("only if the principal is role/Break-glass");
  });

  it("keeps of two lists what both have, at whatever levels they stand", () => {
    const work = attached(workAndSandbox(), "work", [onlyIn("eu-west-1", "eu-west-2", "us-east-1")]);
    expect(textFor(attached(work, "prod", [onlyIn("us-east-1", "eu-west-2", "ap-east-1")]))).toBe(
      "only in eu-west-2 or us-east-1",
    );
    expect(textFor(attached(work, "prod", [onlyIn("eu-west-1", "eu-west-2", "us-east-1", "us-west-1")]))).toBe(
      "only in eu-west-1, eu-west-2 or us-east-1",
    );
  });

  it("leaves out what the rest implies", () => {
    const prefixes = [deny("*", when("StringNotLike", REGION, "eu-*")), onlyIn("eu-west-1")];
    expect(text(prefixes)).toBe("only in eu-west-1");
    expect(text([deny("*", when("StringEquals", REGION, "eu-west-1")), onlyIn("us-east-1")])).toBe("only in us-east-1");
    const twice = deny("*", { Condition: { StringNotLike: { [REGION]: ["eu-*", "eu-west-1"] } } });
    expect(text([twice])).toBe("only in eu-*");
  });

  it("joins what several statements forbid", () => {
    const outside = (region: string) => deny("*", when("StringEquals", REGION, region));
    expect(text([outside("eu-west-1"), outside("us-east-1")])).toBe("only outside eu-west-1 or us-east-1");
  });

  it("tells an allow list's conditions", () => {
    const design = attached(
      workAndSandbox(),
      "work",
      [
        allow("*", when("StringEquals", REGION, "eu-west-1")),
        allow("ec2:*", {
          Condition: { StringEquals: { [REGION]: "us-east-1" }, Bool: { "aws:MultiFactorAuthPresent": "true" } },
        }),
      ],
      { alone: true },
    );
    expect(textFor(design)).toBe("only in eu-west-1, or in us-east-1 if MFA is present");
  });

  it("says what an absent key does", () => {
    const withMfa = (operator: string) => text([deny("*", when(operator, "aws:MultiFactorAuthPresent", "false"))]);
    expect(withMfa("BoolIfExists")).toBe("only if MFA is present");
    expect(withMfa("Bool")).toBe("only if aws:MultiFactorAuthPresent is true, or isn’t there");
    expect(text([deny("*", when("StringNotEqualsIfExists", "aws:ResourceTag/team", "a"))])).toBe(
      "only if the resource’s tag team is a",
    );
    expect(text([deny("*", when("StringEquals", "aws:ResourceTag/team", "a"))])).toBe(
      "only if the resource’s tag team isn’t a",
    );
    expect(text([deny("*", when("StringEqualsIfExists", "aws:ResourceTag/team", "a"))])).toBe(
      "only if the resource’s tag team is there and the resource’s tag team isn’t a",
    );
    expect(text([deny("*", when("Null", "aws:RequestTag/owner", "true"))])).toBe(
      "only if the request’s tag owner is there",
    );
  });

  it("turns orders, addresses and quantifiers round", () => {
    expect(text([deny("*", when("NumericGreaterThan", "aws:MultiFactorAuthAge", "3600"))])).toBe(
      "only if aws:MultiFactorAuthAge is at most 3600, or isn’t there",
    );
    expect(text([deny("*", when("NotIpAddress", "aws:SourceIp", "10.0.0.0/8", "192.0.2.0/24"))])).toBe(
      "only if the caller’s address is in 10.0.0.0/8 or 192.0.2.0/24",
    );
    expect(text([deny("*", when("ForAnyValue:StringNotEquals", "aws:TagKeys", "team", "cost"))])).toBe(
      "only if every value of aws:TagKeys is team or cost",
    );
  });

  it("speaks of resources, also where variables in them are known", () => {
    const ownHome = {
      Effect: "Deny",
      Action: "*",
      NotResource: ["arn:aws:s3:::home/", "/*"].join("$" + "{aws:username}"),
    };
    const user = { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/ana" };
    expect(text([ownHome], { action: "s3:GetObject", context: user })).toBe("only on arn:aws:s3:::home/ana/*");
    const logs = deny("*", { Resource: "arn:aws:s3:::logs/*" });
    expect(text([logs], { action: "s3:GetObject" })).toBe("only on resources other than arn:aws:s3:::logs/*");
  });
});
