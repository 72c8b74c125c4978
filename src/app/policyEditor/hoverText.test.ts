import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../../core/catalog/actionCatalog";
import { readActionDescriptions } from "../../core/catalog/actionDescriptions";
import { readActionDetails } from "../../core/catalog/actionDetails";
import { withAwsIds, workAndSandbox } from "../../core/engine/testing/designs";
import { hoverAt } from "./hoverText";

const textOf = (name: string) => readFileSync(new URL(`../../core/catalog/${name}`, import.meta.url), "utf8");
const catalog = readActionCatalog(textOf("actions.txt"));
const details = readActionDetails(textOf("details.txt"), catalog);
const descriptions = readActionDescriptions(textOf("descriptions.txt"));
const design = withAwsIds(workAndSandbox(), { a: "111122223333" });
const inStatement = (text: string) => `{"Version": "2012-10-17", "Statement": [{${text}`;

describe("what is told under the pointer", () => {
  const hovered = (marked: string) => {
    const offset = marked.indexOf("|");
    return hoverAt(marked.replace("|", ""), offset, { design, catalog, details, descriptions })?.lines;
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

  it("of an operator is when it holds", () => {
    expect(hovered(inStatement('"Condition": {"StringNot|Like": {}'))).toEqual([
      "StringNotLike: the text fits none of these patterns with * and ? (also where the key is missing)",
    ]);
    expect(hovered(inStatement('"Condition": {"ForAnyValue:String|Equals": {}'))).toEqual([
      "ForAnyValue:StringEquals: of one of the key's values: the text is one of these",
    ]);
    expect(hovered(inStatement('"Condition": {"String|Equal": {}'))).toBeUndefined();
  });

  it("of a Region and an account's number is where it is", () => {
    expect(hovered(inStatement('"Condition": {"StringEquals": {"aws:RequestedRegion": "eu-|west-1"'))).toEqual([
      "eu-west-1: Ireland",
    ]);
    expect(hovered(inStatement('"Resource": "arn:aws:dynamodb:eu-west-1:1111|22223333:table/*"'))).toEqual([
      "eu-west-1: Ireland",
      expect.stringMatching(/^111122223333: Root › .*a/),
    ]);
    expect(hovered(inStatement('"Resource": "arn:aws:s3:::buc|ket"'))).toBeUndefined();
  });

  it("is nothing elsewhere", () => {
    expect(hovered(inStatement('"Effect": "De|ny"'))).toBeUndefined();
  });
});
