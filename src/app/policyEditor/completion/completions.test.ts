import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../../../core/catalog/actionCatalog";
import { readActionDetails } from "../../../core/catalog/actionDetails";
import {
  type Policy,
  type PolicyId,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../../core/design/types";
import { withAwsIds, withOrganization, workAndSandbox } from "../../../core/engine/testing/designs";
import { completionsAt } from "./completions";

const textOf = (name: string) => readFileSync(new URL(`../../../core/catalog/${name}`, import.meta.url), "utf8");
const catalog = readActionCatalog(textOf("actions.txt"));
const details = readActionDetails(textOf("details.txt"), catalog);
const breakGlass: Policy = {
  id: "break-glass" as PolicyId,
  type: SERVICE_CONTROL_POLICY,
  name: "BreakGlass",
  document: {
    Version: "2012-10-17",
    Statement: {
      Effect: "Deny",
      Action: "iam:*",
      Resource: "*",
      Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/BreakGlass" } },
    },
  },
};
const numbered = withOrganization(withAwsIds(workAndSandbox(), { a: "111122223333" }), { awsId: "o-a1b2c3d4e5" });
const design = { ...numbered, policies: new Map([...numbered.policies, [breakGlass.id, breakGlass]]) };

function completed(marked: string, type: string) {
  const offset = marked.indexOf("|");
  return completionsAt(marked.replace("|", ""), offset, { design, type, catalog, details });
}

/** The labels offered at the `|`. */
function offered(marked: string, type: string = SERVICE_CONTROL_POLICY): readonly string[] {
  return completed(marked, type).items.map(({ label }) => label);
}

/** What a choice would put at the `|`. */
function insertOf(label: string, marked: string): string | undefined {
  return completed(marked, SERVICE_CONTROL_POLICY).items.find((item) => item.label === label)?.insert;
}

const inStatement = (text: string) => `{"Version": "2012-10-17", "Statement": [{${text}`;
const ofKey = (operator: string, key: string) => offered(inStatement(`"Condition": {"${operator}": {"${key}": "|"`));

describe("completion", () => {
  it("offers a whole policy where there is nothing yet, and whole statements in their list", () => {
    expect(offered("|")).toEqual(["Policy: Deny …", "Policy: Allow …"]);
    expect(offered("|", RESOURCE_CONTROL_POLICY)).toEqual(["Policy: Deny …"]);
    expect(offered('{"Statement": [|]}')).toEqual(["Deny …", "Allow …"]);
    const whole = insertOf("Policy: Deny …", "|")?.replace("$0", "s3:*") ?? "";
    expect(JSON.parse(whole)).toEqual({
      Version: "2012-10-17",
      Statement: [{ Effect: "Deny", Action: ["s3:*"], Resource: "*" }],
    });
  });

  it("offers the elements that a statement hasn't yet", () => {
    expect(offered(inStatement('"Effect": "Deny", "|"}]}'))).toEqual([
      "Sid",
      "Action",
      "NotAction",
      "Resource",
      "NotResource",
      "Condition",
    ]);
    expect(offered(inStatement('"|"}]}'), RESOURCE_CONTROL_POLICY)).toContain("Principal");
    expect(offered(inStatement('"|"}]}'), RESOURCE_CONTROL_POLICY)).not.toContain("NotAction");
  });

  it("offers no element that comes later in the statement, but the one that is being changed", () => {
    expect(offered(inStatement('"|", "Effect": "Deny", "Action": "s3:*", "Resource": "*"}]}'))).toEqual([
      "Sid",
      "NotAction",
      "NotResource",
      "Condition",
    ]);
    expect(offered(inStatement('"Act|ion": "s3:*", "Resource": "*"}]}'))).toContain("Action");
    expect(offered('{"|", "Statement": []}')).toEqual(["Version"]);
  });

  it("puts a comma before the next element, and leaves a value alone that stands already", () => {
    expect(insertOf("Effect", inStatement('"|" "Action": "s3:*"}]}'))).toBe('Effect": "$0",');
    expect(insertOf("Effect", inStatement('"Eff|": "Deny"}]}'))).toBe("Effect");
    expect(insertOf("Effect", inStatement('"Eff|"}]}'))).toBe('Effect": "$0"');
  });

  it("offers values also where no quotation mark is typed yet", () => {
    expect(offered(inStatement('"Effect": |'))).toEqual(["Deny", "Allow"]);
    expect(offered(inStatement('"Effect": De|'))).toEqual(["Deny"]);
    expect(offered(inStatement('"Action": [|]'))).toContain("dynamodb:");
    expect(offered(inStatement("Eff|"))).toContain("Effect");
    expect(offered(inStatement('"Effect": "Deny" |'))).toEqual([]);
  });

  it("offers services, then the actions of one with the pattern that is being typed", () => {
    expect(offered(inStatement('"Action": ["dyn|'))).toContain("dynamodb:");
    const actions = offered(inStatement('"Action": ["dynamodb:Delete|'));
    expect(actions).toEqual(expect.arrayContaining(["dynamodb:Delete*", "dynamodb:DeleteTable"]));
    expect(offered(inStatement('"Action": ["dynamodb:|'))[0]).toBe("dynamodb:*");
    expect(offered(inStatement('"Action": "|"'), RESOURCE_CONTROL_POLICY)).not.toContain("ec2:");
    expect(offered(inStatement('"Action": "ec2:|"'), RESOURCE_CONTROL_POLICY)).toEqual([]);
  });

  it("finds the last of a service's many actions, and says where it doesn't offer all", () => {
    expect(completed(inStatement('"Action": "ec2:|"'), SERVICE_CONTROL_POLICY).isCut).toBe(true);
    expect(offered(inStatement('"Action": "ec2:TermI|"'))).toContain("ec2:TerminateInstances");
  });

  it("offers the condition keys of the statement's actions, and the global ones", () => {
    const keys = offered(inStatement('"Action": "ec2:RunInstances", "Condition": {"StringEquals": {"|'));
    expect(keys).toEqual(expect.arrayContaining(["ec2:InstanceType", "aws:RequestedRegion", "aws:PrincipalTag/…"]));
    expect(keys).not.toContain("s3:prefix");
    const only = '{"Statement": {"Action": "ec2:RunInstances", "Condition": {"StringEquals": {"|';
    expect(offered(only)).toContain("ec2:InstanceType");
  });

  it("offers the keys that the operator can ask", () => {
    const keysOf = (operator: string) => offered(inStatement(`"Action": "s3:*", "Condition": {"${operator}": {"|`));
    expect(keysOf("Bool")).toContain("aws:SecureTransport");
    expect(keysOf("Bool")).not.toContain("aws:RequestedRegion");
    expect(keysOf("NumericLessThan")).toContain("s3:TlsVersion");
    expect(keysOf("NumericLessThan")).not.toContain("s3:prefix");
    expect(keysOf("ForAnyValue:StringLike")).toContain("aws:PrincipalOrgPaths");
    expect(keysOf("ForAnyValue:StringLike")).not.toContain("aws:PrincipalOrgID");
    expect(keysOf("Null")).toEqual(expect.arrayContaining(["aws:SecureTransport", "aws:RequestedRegion"]));
  });

  it("offers values that fit the key", () => {
    expect(ofKey("StringEquals", "aws:RequestedRegion")).toContain("eu-west-1");
    expect(ofKey("StringEquals", "aws:RequestedRegion")[0]).toBe(design.organization.homeRegion);
    expect(ofKey("StringEquals", "aws:PrincipalAccount")).toEqual(["111122223333"]);
    expect(ofKey("StringEquals", "aws:PrincipalOrgID")).toEqual(["o-a1b2c3d4e5"]);
    expect(ofKey("Bool", "aws:SecureTransport")).toEqual(["true", "false"]);
    expect(ofKey("Null", "aws:PrincipalTag/team")).toEqual(["true", "false"]);
  });

  it("offers principals of the design's accounts and what its policies name", () => {
    expect(ofKey("ArnLike", "aws:PrincipalArn")).toEqual(
      expect.arrayContaining([
        "arn:aws:iam::*:root",
        "arn:aws:iam::111122223333:role/",
        "arn:aws:iam::*:role/BreakGlass",
      ]),
    );
  });

  it("offers the ARNs of what the actions touch, everywhere and in the design's accounts", () => {
    expect(offered(inStatement('"Action": ["s3:DeleteBucket", "dynamodb:DeleteTable"], "Resource": "|"'))).toEqual(
      expect.arrayContaining([
        "*",
        "arn:aws:s3:::*",
        "arn:aws:dynamodb:*:*:table/*",
        "arn:aws:dynamodb:*:111122223333:table/*",
      ]),
    );
  });

  it("offers a Sid that says what the statement does", () => {
    expect(offered(inStatement('"Sid": "|", "Effect": "Deny", "Action": "s3:DeleteBucket"}]}'))).toEqual([
      "DenyDeleteBucket",
    ]);
    expect(offered(inStatement('"Sid": "|", "Effect": "Allow", "Action": ["s3:*", "ec2:*"]}]}'))).toEqual([
      "AllowS3Ec2",
    ]);
  });

  it("offers nothing outside what it knows", () => {
    expect(offered('{"Foo": "|"}')).toEqual([]);
    expect(offered('"|"')).toEqual([]);
  });
});
