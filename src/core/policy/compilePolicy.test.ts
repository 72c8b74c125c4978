import { describe, expect, it } from "vitest";
import { SERVICE_CONTROL_POLICY } from "../design/types";
import type { JsonObject } from "../json/value";
import { actionMatches, compilePolicy, guardHolds } from "./compilePolicy";
import type { Match } from "./world";

const compiled = (statement: JsonObject) => {
  const document = { Version: "2012-10-17", Statement: { Effect: "Deny", Action: "*", Resource: "*", ...statement } };
  const [first] = compilePolicy({ type: SERVICE_CONTROL_POLICY, document }).statements;
  if (first === undefined) throw new Error("The policy is unreadable.");
  return first;
};
const guard = (statement: JsonObject, resource: string | undefined): Match =>
  guardHolds(compiled(statement), { valuesOf: () => [], resource });

describe("a compiled policy", () => {
  it("is compiled once for each document", () => {
    const document = { Version: "2012-10-17", Statement: { Effect: "Deny", Action: "s3:*", Resource: "*" } };
    const policy = { type: SERVICE_CONTROL_POLICY, document };
    expect(compilePolicy(policy)).toBe(compilePolicy({ ...policy }));
  });

  it("allows and denies nothing without a readable document", () => {
    expect(compilePolicy({ type: SERVICE_CONTROL_POLICY })).toEqual({ readable: false, statements: [] });
    const document = { Version: "2012-10-17", Statement: { Effect: "deny", Action: "*", Resource: "*" } };
    expect(compilePolicy({ type: SERVICE_CONTROL_POLICY, document })).toEqual({ readable: false, statements: [] });
  });

  it("matches all actions but those of NotAction", () => {
    const exceptions = ["iam:*", "sts:Get*"];
    const document = { Version: "2012-10-17", Statement: { Effect: "Deny", NotAction: exceptions, Resource: "*" } };
    const [statement] = compilePolicy({ type: SERVICE_CONTROL_POLICY, document }).statements;
    const covered = ["iam:createrole", "sts:getcalleridentity", "sts:assumerole", "s3:getobject"].filter(
      (action) => statement !== undefined && actionMatches(statement, action),
    );
    expect(covered).toEqual(["sts:assumerole", "s3:getobject"]);
  });

  it("matches no ARN pattern where an action has no resource, and NotResource always", () => {
    expect(guard({}, "*")).toBe("yes");
    expect(guard({ Resource: "arn:aws:s3:::*" }, "*")).toBe("no");
    const document = {
      Version: "2012-10-17",
      Statement: { Effect: "Deny", Action: "*", NotResource: "arn:aws:s3:::*" },
    };
    const [statement] = compilePolicy({ type: SERVICE_CONTROL_POLICY, document }).statements;
    expect(statement && guardHolds(statement, { valuesOf: () => [], resource: "*" })).toBe("yes");
  });

  it("is sure of a resource that isn't known only where it covers all", () => {
    expect(guard({}, undefined)).toBe("yes");
    expect(guard({ Resource: "arn:aws:s3:::*" }, undefined)).toBe("maybe");
    expect(guard({ Resource: ["arn:aws:s3:::*", "*"] }, undefined)).toBe("yes");
  });

  it("compares resources with letter case", () => {
    expect(guard({ Resource: "arn:aws:s3:::Bucket/*" }, "arn:aws:s3:::Bucket/a")).toBe("yes");
    expect(guard({ Resource: "arn:aws:s3:::Bucket/*" }, "arn:aws:s3:::bucket/a")).toBe("no");
  });
});
