import { describe, expect, it } from "vitest";
import { readSimpleYaml } from "./simpleYaml";

const POLICY = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "Regions",
      Effect: "Deny",
      NotAction: ["iam:*", "sts:*"],
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1", "eu-central-1"] } },
    },
    { Effect: "Deny", Action: "s3:DeleteBucket", Resource: "arn:aws:s3:::logs" },
  ],
};

describe("simple YAML", () => {
  it("is read as the policy that it says", () => {
    const text = `---
# what we don't want
Version: 2012-10-17
Statement:
  - Sid: Regions
    Effect: Deny
    NotAction:
      - iam:*   # global
      - "sts:*"
    Resource: '*'
    Condition:
      StringNotEquals:
        aws:RequestedRegion: [eu-west-1, eu-central-1]
  - Effect: "Deny"
    Action: s3:DeleteBucket
    Resource: arn:aws:s3:::logs
`;
    expect(readSimpleYaml(text)).toEqual(POLICY);
    expect(readSimpleYaml(text.replace(/^ {2}(?= *(-|\w|"))/gm, ""))).toEqual(POLICY);
  });

  it.each([
    ["an anchor", "a: &x b"],
    ["an alias", "a: *"],
    ["a tag", "a: !Ref b"],
    ["a block of text", "a: |\n  b"],
    ["a text that goes on in the next line", "a: b\n  c"],
    ["a key that stands twice", "a: b\na: c"],
    ["a mapping in braces", "a: {b: c}"],
    ["an escape", 'a: "b\\n"'],
    ["a tab", "a:\n\tb: c"],
    ["a second document", "a: b\n---\nc: d"],
    ["prose", "Please deny everything."],
    ["nothing", ""],
  ])("isn't %s", (_what, text) => {
    expect(readSimpleYaml(text)).toBeNull();
  });
});
