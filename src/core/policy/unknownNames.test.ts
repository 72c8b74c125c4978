import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SERVICE_CONTROL_POLICY } from "../design/types";
import { describeProblem } from "../json/problem";
import type { JsonObject, JsonValue } from "../json/value";
import { readPolicy } from "./readPolicy";
import { type KnownActions, unknownNames } from "./unknownNames";

const known: KnownActions = {
  date: "2026-01-31",
  services: new Map(
    Object.entries({
      acm: ["DeleteCertificate"],
      ec2: ["DescribeInstances", "RunInstances", "StopInstances", "CreateTags"],
      elasticloadbalancing: ["CreateLoadBalancer", "CreateRule"],
      events: ["PutRule"],
      logs: ["PutLogEvents"],
      s3: ["GetObject", "GetObjectAcl", "PutObject"],
      waf: ["CreateRule"],
    }).map(([prefix, names]) => [
      prefix,
      {
        title: prefix === "acm" ? "AWS Certificate Manager" : prefix,
        actions: new Map(names.map((name) => [`${prefix}:${name}`.toLowerCase(), { name: `${prefix}:${name}` }])),
      },
    ]),
  ),
};
const denying = (...actions: readonly string[]): JsonObject => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Deny", Action: actions, Resource: "*" }],
});
const complaints = (document: JsonObject) => unknownNames(document, known).map(describeProblem);

describe("names that AWS doesn't know", () => {
  it("are warned of where they stand, while the others pass in any letter case", () => {
    const text = readFileSync(join(import.meta.dirname, "../../../fixtures/bad/scp-unknown-service.json"), "utf8");
    const reading = readPolicy(text, SERVICE_CONTROL_POLICY, { knownActions: known });
    expect(reading.readable).toBe(true);
    expect(reading.problems).toEqual([
      {
        severity: "warning",
        code: "unknown-service",
        at: { line: 7, column: 9, path: "$.Statement[0].Action[0]" },
        message: "“nosuchservice:DoIt”: AWS has no service “nosuchservice” as of 2026-01-31.",
        remedy: "Check the spelling; a newer name is evaluated all the same.",
      },
      {
        severity: "warning",
        code: "unknown-action",
        at: { line: 8, column: 9, path: "$.Statement[0].Action[1]" },
        message: "“s3:GetObjekt”: s3 has no such action as of 2026-01-31.",
        remedy: "Did you mean “s3:GetObject”?",
      },
    ]);
  });

  it("are nobody's business where nobody says what is known", () => {
    expect(readPolicy(JSON.stringify(denying("no:Such")), SERVICE_CONTROL_POLICY).problems).toEqual([]);
  });

  it.each([
    ["s3:GetObjekt", "Did you mean “s3:GetObject”?"],
    ["S4:PUTOBJECT", "Did you mean “s3:PutObject”?"],
    ["evnets:PutRule", "Did you mean “events:PutRule”?"],
    ["evnets:Put*", "Did you mean “events:Put*”?"],
    ["cloudwatch:PutLogEvents", "Did you mean “logs:PutLogEvents”?"],
    ["ec2:CreateLoadBalancer", "Did you mean “elasticloadbalancing:CreateLoadBalancer”?"],
    ["certificatemanager:*", "Did you mean “acm:*”?"],
    ["CertificateManager:DeleteCertificate", "Did you mean “acm:DeleteCertificate”?"],
    ["s3:CreateRule", "Check the spelling"],
    ["ec2:Terminate*", "Check the spelling"],
  ])("%s: %s", (action, remedy) => {
    expect(unknownNames(denying(action), known).map((problem) => problem.remedy)).toEqual([
      expect.stringContaining(remedy),
    ]);
  });

  it("are patterns too, where they match no action", () => {
    expect(complaints(denying("ec2:*Instances", "ec2:?unInstances", "s3:*", "*"))).toEqual([]);
    expect(complaints(denying("ec2:*Vpc*"))).toEqual([
      expect.stringContaining("“ec2:*Vpc*” matches no action of ec2 as of 2026-01-31."),
    ]);
    expect(complaints(denying("ec3:*"))).toEqual([expect.stringContaining("AWS has no service “ec3”")]);
  });

  it("are found in NotAction, in single values and beside what is wrong otherwise", () => {
    const statements: readonly JsonValue[] = [
      { NotAction: "s3:Nothing" },
      "no statement",
      { Action: [1, "s3:", "s3", "s3:Nowhere"], Effect: "Perhaps" },
    ];
    expect(unknownNames({ Statement: statements }, known).map(({ at }) => at.path)).toEqual([
      "$.Statement[0].NotAction",
      "$.Statement[2].Action[3]",
    ]);
    expect(unknownNames({ Statement: { Action: "s3:Nowhere" } }, known)[0]?.at.path).toBe("$.Statement.Action");
    expect(unknownNames({}, known)).toEqual([]);
  });

  it("are told at most a thousand times", () => {
    const many = Array.from({ length: 5000 }, (_, index) => `s3:GetObject${index}`);
    expect(unknownNames(denying(...many), known)).toHaveLength(1000);
  });
});
