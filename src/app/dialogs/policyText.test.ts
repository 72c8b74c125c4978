import { describe, expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import { defaultOrganization } from "../../core/design/organization";
import { SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { FIRST_TEXT, offsetOf, readPolicyText } from "./policyText";

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

  it("of a type that isn't evaluated only has to be JSON", () => {
    expect(readPolicyText('{"tags": {}}', "TAG_POLICY", organization, null)).toEqual({
      document: { tags: {} },
      problems: [],
    });
    expect(readPolicyText("{", "TAG_POLICY", organization, null).document).toBeNull();
  });
});
