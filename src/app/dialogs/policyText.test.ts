import { describe, expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import { defaultOrganization } from "../../core/design/organization";
import { RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { offsetOf } from "../../core/json/offsetOf";
import { describeProblem } from "../../core/json/problem";
import { FIRST_TEXT, isRatherRcp, readPolicyText } from "./policyText";

const RCP = JSON.stringify({
  Version: "2012-10-17",
  Statement: {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: "*",
    Condition: { StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-abcd123456" } },
  },
});

const organization = defaultOrganization(nodeId("management"));

describe("a policy's text in the editor", () => {
  it("starts as a policy that can be put in force", () => {
    const { document, problems } = readPolicyText(FIRST_TEXT, SERVICE_CONTROL_POLICY, organization, null);
    expect(document).not.toBeNull();
    expect(problems).toEqual([]);
  });

  it("can't be put in force while a bracket is missing, and the caret goes to where it is missed", () => {
    const text = '{\n  "Version": "2012-10-17",\n  "Statement": [\n';
    const { document, problems } = readPolicyText(text, SERVICE_CONTROL_POLICY, organization, null);
    expect(document).toBeNull();
    expect(offsetOf(text, problems[0]!)).toBe(text.length);
  });

  it("is put in force although AWS would refuse its size, which is said", () => {
    const action = Array.from({ length: 2000 }, (_, index) => `s3:Action${index}`);
    const text = JSON.stringify({
      Version: "2012-10-17",
      Statement: { Effect: "Deny", Action: action, Resource: "*" },
    });
    const { document, problems } = readPolicyText(text, SERVICE_CONTROL_POLICY, organization, null);
    expect(document).not.toBeNull();
    expect(problems.map(({ code }) => code)).toContain("too-large");
  });

  it("is put in force although it names an action that AWS doesn't know, with a warning at its place", () => {
    const text = FIRST_TEXT.replace('LeaveOrganization",', 'LeaveOrganisation",');
    const actions = new Map([["organizations:leaveorganization", { name: "organizations:LeaveOrganization" }]]);
    const services = new Map([["organizations", { title: "AWS Organizations", actions }]]);
    const known = { date: "2026-01-31", services };
    const { document, problems } = readPolicyText(text, SERVICE_CONTROL_POLICY, organization, known);
    expect(document).not.toBeNull();
    expect(problems).toMatchObject([
      {
        severity: "warning",
        at: { line: 7, column: 17 },
        remedy: "Did you mean “organizations:LeaveOrganization”?",
      },
    ]);
  });

  it("that is empty is none yet, and no file", () => {
    const { document, problems } = readPolicyText(" \n", SERVICE_CONTROL_POLICY, organization, null);
    expect(document).toBeNull();
    expect(problems.map(describeProblem)).toEqual(["There is no text yet."]);
  });

  it("of a type that isn't evaluated only has to be JSON", () => {
    expect(readPolicyText('{"tags": {}}', "TAG_POLICY", organization, null)).toEqual({
      document: { tags: {} },
      problems: [],
    });
    expect(readPolicyText("{", "TAG_POLICY", organization, null).document).toBeNull();
  });
});

describe("a text that says Principal", () => {
  it("is no service control policy, but reads as a resource control policy", () => {
    expect(readPolicyText(RCP, SERVICE_CONTROL_POLICY, organization, null).document).toBeNull();
    expect(isRatherRcp(RCP, organization)).toBe(true);
    expect(readPolicyText(RCP, RESOURCE_CONTROL_POLICY, organization, null)).toMatchObject({
      document: JSON.parse(RCP),
      problems: [],
    });
  });

  it("isn't taken for one where it names a principal, as a bucket's own policy does", () => {
    expect(isRatherRcp(RCP.replace('"Principal":"*"', '"Principal":{"AWS":"123456789012"}'), organization)).toBe(false);
  });

  it("isn't asked about where it says none, or nothing that can be read", () => {
    expect(isRatherRcp(FIRST_TEXT, organization)).toBe(false);
    expect(isRatherRcp('{"Principal": "*"', organization)).toBe(false);
  });
});
