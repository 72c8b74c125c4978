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
    expect(text([outside("eu-west-1"), outside("us-east-1")])).toBe("not in eu-west-1 or us-east-1");
    const noEmail = deny("*", when("StringEquals", "sns:Protocol", "email"));
    expect(text([noEmail, deny("*", when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:root"))])).toBe(
      "not if sns:Protocol is email, nor if the principal is the root user",
    );
    const required = ["comprehend:VolumeKmsKey", "comprehend:ModelKmsKey"].map((key) =>
      deny("*", when("Null", key, "true")),
    );
    expect(text([...required, noEmail])).toBe(
      "only if comprehend:VolumeKmsKey is given and comprehend:ModelKmsKey is given; not if sns:Protocol is email",
    );
  });

  it("says whom or what a statement is about before what it asks", () => {
    const types = deny("*", {
      Resource: "arn:aws:ec2:*:*:instance/*",
      ...when("StringNotEquals", "ec2:InstanceType", "t2.micro", "t3.micro"),
    });
    expect(text([types])).toBe("on arn:aws:ec2:*:*:instance/* only if ec2:InstanceType is t2.micro or t3.micro");
    const metal = deny("*", {
      Resource: "arn:aws:ec2:*:*:instance/*",
      ...when("StringLike", "ec2:InstanceType", "*.metal"),
    });
    expect(text([metal])).toBe("not on arn:aws:ec2:*:*:instance/* if ec2:InstanceType is *.metal");
    const network = deny("*", {
      Condition: {
        ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:user/*" },
        NotIpAddressIfExists: { "aws:SourceIp": "192.0.2.0/24" },
        BoolIfExists: { "aws:ViaAWSService": "false" },
      },
    });
    expect(text([network])).toBe(
      "where the principal is an IAM user, only if the caller’s address is in 192.0.2.0/24, or if an AWS service calls on the principal’s behalf",
    );
    const email = deny("*", {
      Condition: {
        StringEquals: { "sns:Protocol": "email" },
        StringNotLike: { "sns:Endpoint": "*@example.com" },
        StringNotEquals: { "aws:PrincipalTag/team": "platform" },
      },
    });
    expect(text([email])).toBe(
      "where sns:Protocol is email, only if sns:Endpoint is *@example.com, unless the principal’s tag team is platform",
    );
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
    expect(withMfa("Bool")).toBe("not if aws:MultiFactorAuthPresent is false");
    expect(text([deny("*", when("StringNotEqualsIfExists", "aws:ResourceTag/team", "a"))])).toBe(
      "only if the resource’s tag team is a",
    );
    expect(text([deny("*", when("StringEquals", "aws:ResourceTag/team", "a"))])).toBe(
      "not if the resource’s tag team is a",
    );
    expect(text([deny("*", when("StringEqualsIfExists", "aws:ResourceTag/team", "a"))])).toBe(
      "only if the resource’s tag team is anything but a",
    );
    expect(text([deny("*", when("Null", "aws:RequestTag/owner", "true"))])).toBe(
      "only if the request sets the tag owner",
    );
    expect(text([deny("*", when("Null", "aws:SourceVpce", "false"))])).toBe(
      "not if the caller’s VPC endpoint is given",
    );
    const ifGiven = { Null: { "rds:DatabaseClass": "false" }, StringNotLike: { "rds:DatabaseClass": "db.t3.*" } };
    expect(text([deny("*", { Condition: ifGiven })])).toBe("only if rds:DatabaseClass is db.t3.*, or isn’t given");
    const insecure = (operator: string) => text([deny("*", when(operator, "aws:SecureTransport", "false"))]);
    expect(insecure("BoolIfExists")).toBe("only if it comes over TLS");
    expect(insecure("Bool")).toBe("not if it comes without TLS");
  });

  it("turns orders, addresses and quantifiers round", () => {
    expect(text([deny("*", when("NumericGreaterThan", "aws:MultiFactorAuthAge", "3600"))])).toBe(
      "not if the age of the MFA in seconds is above 3600",
    );
    expect(text([deny("*", when("NumericGreaterThanIfExists", "s3:max-keys", "10"))])).toBe(
      "only if s3:max-keys is at most 10",
    );
    expect(text([deny("*", when("DateLessThanIfExists", "aws:CurrentTime", "2026-06-01T00:00:00Z"))])).toBe(
      "only if the time is no earlier than 2026-06-01T00:00:00Z",
    );
    expect(text([deny("*", when("NotIpAddress", "aws:SourceIp", "10.0.0.0/8", "192.0.2.0/24"))])).toBe(
      "only if the caller’s address is in 10.0.0.0/8 or 192.0.2.0/24",
    );
    expect(text([deny("*", when("IpAddress", "aws:SourceIp", "192.0.2.0/24"))])).toBe(
      "not if the caller’s address is in 192.0.2.0/24",
    );
    expect(text([deny("*", when("ForAnyValue:StringNotEquals", "aws:TagKeys", "team", "cost"))])).toBe(
      "only if every tag key of the request is team or cost",
    );
    expect(text([deny("*", when("ForAnyValue:StringLike", "aws:TagKeys", "aws*", "cost"))])).toBe(
      "not if a tag key of the request is aws* or cost",
    );
    expect(text([deny("*", when("ForAllValues:StringEquals", "aws:TagKeys", "team", "cost"))])).toBe(
      "only if a tag key of the request is neither team nor cost",
    );
    expect(text([deny("*", when("ForAllValues:StringNotEquals", "aws:CalledVia", "athena.amazonaws.com"))])).toBe(
      "only if it is called via athena.amazonaws.com",
    );
  });

  it("tells a policy variable as what it stands for", () => {
    const ownTeam = ["aws:PrincipalTag/team"].map((key) => ["$", "{", key, "}"].join(""));
    expect(text([deny("*", when("StringNotEquals", "aws:ResourceTag/team", ...ownTeam, "shared"))])).toBe(
      "only if the resource’s tag team is the principal’s tag team or shared",
    );
  });

  it("keeps an “or” within its sentence", () => {
    const Condition = {
      "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "cost"] },
      Null: { "aws:TagKeys": "false" },
    };
    const tagged = attached(workAndSandbox(), "work", [allow("*", { Condition })], { alone: true });
    expect(textFor(tagged)).toBe("only if every tag key of the request is team or cost, and the request has tag keys");
  });

  it("tells a text that only looks like a pattern from one", () => {
    expect(text([deny("*", when("StringNotEquals", "aws:PrincipalTag/team", "a*"))])).toBe(
      "only if the principal’s tag team is exactly “a*”",
    );
    expect(text([deny("*", when("StringNotLike", "aws:PrincipalTag/team", "a*", "b c"))])).toBe(
      "only if the principal’s tag team is a* or “b c”",
    );
  });

  it("names of a long list as much as can be read in a line, and counts the rest", () => {
    const types = Array.from({ length: 30 }, (_, number) => `m${number}.large`);
    expect(text([deny("*", when("StringNotEquals", "ec2:InstanceType", ...types))])).toBe(
      "only if ec2:InstanceType is m0.large, m1.large, m2.large, m3.large, m4.large, m5.large, m6.large, m7.large or one of 22 others",
    );
    const buckets = Array.from({ length: 9 }, (_, number) => `arn:aws:s3:::${"very-long-".repeat(5)}${number}/*`);
    expect(text([deny("*", { NotResource: buckets })], { action: "s3:GetObject" })).toMatch(
      /^only on arn\S+0\/\*, arn\S+1\/\* or one of 7 others$/,
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
    expect(text([logs], { action: "s3:GetObject" })).toBe("not on arn:aws:s3:::logs/*");
    const two = [logs, deny("*", { Resource: "arn:aws:s3:::trail/*" })];
    expect(text(two, { action: "s3:GetObject" })).toBe("not on arn:aws:s3:::logs/* or arn:aws:s3:::trail/*");
    const own = deny("*", {
      Resource: "arn:aws:s3:::logs/*",
      ...when("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::*:role/Log"),
    });
    expect(text([own], { action: "s3:GetObject" })).toBe("on arn:aws:s3:::logs/* only if the principal is role/Log");
  });
});
