import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../../core/catalog/actionCatalog";
import { readActionDescriptions } from "../../core/catalog/actionDescriptions";
import { readActionDetails } from "../../core/catalog/actionDetails";
import { RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { withAwsIds, withOrganization, workAndSandbox } from "../../core/engine/testing/designs";
import { completionsAt } from "./completions";
import { hoverAt } from "./hoverText";

const textOf = (name: string) => readFileSync(new URL(`../../core/catalog/${name}`, import.meta.url), "utf8");
const catalog = readActionCatalog(textOf("actions.txt"));
const details = readActionDetails(textOf("details.txt"), catalog);
const descriptions = readActionDescriptions(textOf("descriptions.txt"));
const design = withOrganization(withAwsIds(workAndSandbox(), { a: "111122223333" }), { awsId: "o-a1b2c3d4e5" });

/** The labels offered at the `|`. */
function offered(marked: string, type: string = SERVICE_CONTROL_POLICY): readonly string[] {
  const offset = marked.indexOf("|");
  const { items } = completionsAt(marked.replace("|", ""), offset, { design, type, catalog, details });
  return items.map(({ label }) => label);
}
const inStatement = (text: string) => `{"Version": "2012-10-17", "Statement": [{${text}`;

describe("completion", () => {
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

  it("offers services, then the actions of one with the pattern that is being typed", () => {
    expect(offered(inStatement('"Action": ["dyn|'))).toContain("dynamodb:");
    const actions = offered(inStatement('"Action": ["dynamodb:Delete|'));
    expect(actions).toEqual(expect.arrayContaining(["dynamodb:*", "dynamodb:Delete*", "dynamodb:DeleteTable"]));
    expect(offered(inStatement('"Action": "|"'), RESOURCE_CONTROL_POLICY)).not.toContain("ec2:");
  });

  it("offers the condition keys of the statement's actions, and the global ones", () => {
    const keys = offered(inStatement('"Action": "ec2:RunInstances", "Condition": {"StringEquals": {"|'));
    expect(keys).toEqual(expect.arrayContaining(["ec2:InstanceType", "aws:RequestedRegion", "aws:PrincipalTag/…"]));
    expect(keys).not.toContain("s3:prefix");
  });

  it("offers values that fit the key", () => {
    const of = (key: string) => offered(inStatement(`"Condition": {"StringEquals": {"${key}": "|"`));
    expect(of("aws:RequestedRegion")).toContain("eu-west-1");
    expect(of("aws:PrincipalAccount")).toEqual(["111122223333"]);
    expect(of("aws:PrincipalOrgID")).toEqual(["o-a1b2c3d4e5"]);
    expect(of("aws:SecureTransport")).toEqual(["true", "false"]);
  });

  it("offers the ARNs of what the actions touch", () => {
    expect(offered(inStatement('"Action": ["s3:DeleteBucket"], "Resource": "|"'))).toEqual(
      expect.arrayContaining(["*", "arn:aws:s3:::*"]),
    );
  });

  it("offers nothing outside what it knows", () => {
    expect(offered('{"Foo": "|"}')).toEqual([]);
    expect(offered("|")).toEqual([]);
  });
});

describe("what is told under the pointer", () => {
  const hovered = (marked: string) => {
    const offset = marked.indexOf("|");
    return hoverAt(marked.replace("|", ""), offset, { catalog, details, descriptions })?.lines;
  };

  it("of an action is what it does, and its access level", () => {
    expect(hovered(inStatement('"Action": "s3:Delete|Bucket"}]}'))).toEqual([
      "s3:DeleteBucket (Write)",
      "Grants permission to delete the bucket named in the URI.",
      expect.stringMatching(/^On: .*bucket/),
    ]);
    expect(hovered(inStatement('"Action": "s3:Nop|e"}]}'))?.[0]).toMatch(/not known as of/);
  });

  it("of a pattern is what it matches", () => {
    const count = [...(catalog.services.get("ec2")?.actions.keys() ?? [])].filter((name) =>
      name.includes("vpc"),
    ).length;
    const lines = hovered(inStatement('"NotAction": ["ec2:*V|pc*"]'));
    expect(lines?.[0]).toBe(`ec2:*Vpc*: ${count} actions`);
    expect(lines?.[2]).toMatch(new RegExp(`and ${count - 10} more$`));
  });

  it("of a condition key is its type", () => {
    expect(hovered(inStatement('"Condition": {"StringLike": {"s3:pre|fix": "a"'))).toEqual([
      "s3:prefix: String",
      "Filters access by key name prefix.",
    ]);
  });

  it("is nothing elsewhere", () => {
    expect(hovered(inStatement('"Effect": "De|ny"'))).toBeUndefined();
  });
});
