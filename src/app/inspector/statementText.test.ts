import { describe, expect, it } from "vitest";
import { policyId } from "../../core/design/ids";
import type { Policy } from "../../core/design/types";
import type { JsonObject } from "../../core/json/value";
import { isShortened, statementAt, statementText } from "./statementText";

const deny: JsonObject = { Effect: "Deny", Action: ["dynamodb:DeleteTable", "rds:DeleteDBCluster"], Resource: "*" };
const policy = (Statement: JsonObject | readonly JsonObject[]): Policy => ({
  id: policyId("p"),
  type: "SERVICE_CONTROL_POLICY",
  name: "p",
  document: { Version: "2012-10-17", Statement },
});

describe("the statement that decides", () => {
  it("is found in a list and where the document has one alone", () => {
    expect(statementAt(policy([{}, deny]), 1)).toBe(deny);
    expect(statementAt(policy(deny), 0)).toBe(deny);
    expect(statementAt(policy(deny), 1)).toBeNull();
    expect(statementAt(undefined, 0)).toBeNull();
  });

  it("is the JSON of the document, whole", () => {
    expect(JSON.parse(statementText(deny, "whole"))).toEqual(deny);
    expect(isShortened(deny)).toBe(false);
  });

  it("keeps what follows a long list in sight", () => {
    const regions: JsonObject = {
      Effect: "Deny",
      NotAction: ["a4b:*", "acm:*", "activate:*", "artifact:*", "budgets:*"],
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": ["us-east-1"] } },
    };
    const text = statementText(regions, "short");
    expect(text).toContain("… 2 more");
    expect(text).toContain('"aws:RequestedRegion": ["us-east-1"]');
    expect(isShortened(regions)).toBe(true);
  });
});
