import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json/value";
import { defaultArguments, missingParameters, policyTemplates, readArguments, templateById } from "./index";
import type { PolicyTemplate } from "./types";

const regions = templateOf("restrict-regions");
const services = templateOf("approved-services");
const data = templateOf("protect-data");

describe("the arguments of a template", () => {
  it.each(policyTemplates.map((template) => [template.title, template] as const))(
    "%s takes its own defaults as they are",
    (_title, template) => {
      const args = defaultArguments(template);
      const missing = missingParameters(template, args);
      const read = readArguments(template, {});
      if (missing.length === 0) expect(read).toEqual({ ok: true, value: args, warnings: [] });
      else
        expect((read.ok ? [] : read.problems).map(({ message }) => message)).toEqual(
          missing.map((label) => `“${label}” is empty.`),
        );
    },
  );

  it("hold ids and addresses of AWS's shapes only", () => {
    const perimeter = templateOf("trusted-identities");
    const problemsWith = (given: JsonObject) => {
      const read = readArguments(perimeter, { organizationIds: ["o-a1b2c3d4e5"], ...given });
      return (read.ok ? read.warnings : read.problems).map(({ code }) => code);
    };
    expect(problemsWith({ trustedAccounts: ["1111-2222-3333"] })).toEqual([]);
    expect(problemsWith({ trustedAccounts: ["11112222333"] })).toEqual(["account-id"]);
    expect(problemsWith({ organizationIds: ["o-short"] })).toEqual(["organization-id"]);
    const networks = templateOf("expected-networks");
    const codesOf = (given: JsonObject) => {
      const read = readArguments(networks, given);
      return (read.ok ? read.warnings : read.problems).map(({ code }) => code);
    };
    expect(codesOf({ addresses: ["203.0.113.0/24", "2001:db8::/32"], vpcs: ["vpc-0a1b2c3d"] })).toEqual([]);
    expect(codesOf({ addresses: ["10.1.0.0/16"] })).toEqual(["private-addresses"]);
    expect(codesOf({ addresses: ["everywhere"], vpcs: ["vpc-1"] })).toEqual(["addresses", "vpc"]);
  });

  it("fill in the defaults of what isn't given", () => {
    const { exemptActions, exemptPrincipals } = defaultArguments(regions);
    expect(argumentsOf(regions, { regions: ["eu-west-1"] })).toEqual({
      regions: ["eu-west-1"],
      exemptActions,
      exemptPrincipals,
    });
  });

  it("are trimmed, in AWS's letter case, without empty lines", () => {
    expect(argumentsOf(regions, { regions: [" EU-West-1\t", "", "  "] }).regions).toEqual(["eu-west-1"]);
    expect(argumentsOf(services, { services: ["S3:*", "ec2 "] }).services).toEqual(["s3", "ec2"]);
    expect(argumentsOf(data, { furtherActions: ["S3:DeleteBucket"] }).furtherActions).toEqual(["s3:DeleteBucket"]);
  });

  it("count a double once and say so", () => {
    const result = readArguments(regions, { regions: ["eu-west-1", "us-east-1", "EU-WEST-1"] });
    expect(result).toMatchObject({
      ok: true,
      value: { regions: ["eu-west-1", "us-east-1"] },
      warnings: [{ code: "double", at: { path: "$.regions[2]" } }],
    });
  });

  it("are refused where a required list is empty", () => {
    expect(problemsOf(services, { services: [] })).toEqual(["required at $.services"]);
    expect(problemsOf(regions, { regions: ["", " "] })).toEqual(["required at $.regions"]);
  });

  it("are refused all at once, each with its place", () => {
    expect(
      problemsOf(regions, {
        regions: ["eu-west-1", "Ireland", 7],
        exemptActions: ["*"],
        exemptPrincipals: "arn:aws:iam::*:role/BreakGlass",
      }),
    ).toEqual([
      "region at $.regions[1]",
      "not-a-text at $.regions[2]",
      "action at $.exemptActions[0]",
      "not-a-list at $.exemptPrincipals",
    ]);
  });

  it("warn of a Region that the list doesn't know, and take it", () => {
    expect(readArguments(regions, { regions: ["sa-west-1"] })).toMatchObject({
      ok: true,
      value: { regions: ["sa-west-1"] },
      warnings: [{ code: "unknown-region" }],
    });
  });

  it("tell an Availability Zone from its Region", () => {
    const result = readArguments(regions, { regions: ["us-east-1a"] });
    expect(result).toMatchObject({ ok: false, problems: [{ code: "region", remedy: "Write “us-east-1”." }] });
  });

  it.each(["us-*", "*", "global"])("refuse %s as a Region: the condition compares whole codes", (text) => {
    expect(problemsOf(regions, { regions: [text] })).toEqual(["region at $.regions[0]"]);
  });

  it.each([
    "*",
    "*:*",
    "s3",
    "s3:",
    ":GetObject",
    "s*:GetObject",
    "s3:Get Object",
    "s3:Get:Object",
    "s3.amazonaws.com:*",
  ])("refuse %s as an action", (text) => {
    expect(problemsOf(data, { furtherActions: [text] })).toEqual(["action at $.furtherActions[0]"]);
  });

  it.each(["*", "s3:GetObject", "s3*", "Amazon S3", "-s3"])("refuse %s as a service prefix", (text) => {
    expect(problemsOf(services, { services: [text] })).toEqual(["service at $.services[0]"]);
  });

  it.each([
    "arn:aws:iam::*:role/BreakGlass",
    "arn:aws:iam::111122223333:role/ops/BreakGlass",
    "arn:*:iam::*:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Admin_*",
    "arn:aws-us-gov:iam::111122223333:user/Ana",
    "arn:aws:iam::111122223333:root",
    "arn:aws:sts::111122223333:federated-user/Ana",
  ])("take %s as a principal", (arn) => {
    expect(argumentsOf(data, { exemptPrincipals: [arn] }).exemptPrincipals).toEqual([arn]);
  });

  it.each([
    "*",
    "BreakGlass",
    "111122223333",
    "arn:aws:iam::*:*",
    "arn:aws:iam::*:policy/Admin",
    "arn:aws:iam:us-east-1:111122223333:role/BreakGlass",
    "arn:aws:sts::111122223333:assumed-role/BreakGlass/ana",
  ])("refuse %s as a principal", (arn) => {
    expect(problemsOf(data, { exemptPrincipals: [arn] })).toEqual(["principal-arn at $.exemptPrincipals[0]"]);
  });

  it("warn where every role would be exempt", () => {
    expect(readArguments(data, { exemptPrincipals: ["arn:aws:iam::*:role/*"] })).toMatchObject({
      ok: true,
      warnings: [{ code: "exempts-all" }],
    });
  });

  it("ignore a parameter that the template doesn't have, and say so", () => {
    expect(readArguments(data, { zones: ["a"] })).toMatchObject({
      ok: true,
      value: defaultArguments(data),
      warnings: [{ code: "unknown-parameter", at: { path: "$.zones" } }],
    });
  });

  it("are the same when read twice", () => {
    const texts = fc.array(fc.oneof(fc.constantFrom("s3", " EC2 ", "iam:*", "s3", ""), fc.string()));
    fc.assert(
      fc.property(texts, (list) => {
        const once = readArguments(services, { services: list });
        if (once.ok) expect(readArguments(services, { ...once.value })).toEqual({ ...once, warnings: [] });
      }),
    );
  });
});

function templateOf(id: string): PolicyTemplate {
  const template = templateById(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template;
}

function argumentsOf(template: PolicyTemplate, given: JsonObject) {
  const result = readArguments(template, given);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join("\n"));
  return result.value;
}

function problemsOf(template: PolicyTemplate, given: JsonObject): readonly string[] {
  const result = readArguments(template, given);
  return result.ok ? [] : result.problems.map((problem) => `${problem.code} at ${problem.at.path}`);
}
