import { describe, expect, it } from "vitest";
import { readRequests } from "./requests";

function problemsOf(text: string): readonly string[] {
  const reading = readRequests(text);
  if (reading.ok) return [];
  return reading.problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`);
}

it("reads requests with every field, in their order", () => {
  const request = {
    accountId: "dev",
    action: "s3:GetObject",
    resource: ["arn:aws:s3:::a/b", "arn:aws:s3:::c/d"],
    resourceAccountId: "prod",
    context: { "aws:RequestedRegion": "eu-west-1", "aws:TagKeys": ["a", "b"], "aws:SourceIp": null },
  };
  const reading = readRequests(
    JSON.stringify([
      { id: "1", ...request },
      { id: "2", accountId: "x", action: "a:b" },
    ]),
  );
  expect(reading).toEqual({
    ok: true,
    value: [
      { id: "1", request },
      { id: "2", request: { accountId: "x", action: "a:b" } },
    ],
    warnings: [],
  });
});

describe("names every problem with its place", () => {
  it("all at once", () => {
    const text = `[
  { "id": "1", "accountId": 5, "action": "s3" },
  { "accountId": "a", "action": "s3:Get" },
  7,
  { "id": "1", "accountId": "a", "action": "s3:Get", "resource": {}, "context": { "k": true } }
]`;
    expect(problemsOf(text)).toEqual([
      "2:29 “accountId” must be text, but is 5.",
      "2:42 “s3” is no action.",
      "3:3 Request 1 has no “id”.",
      "4:3 Request 2 must be an object.",
      "5:11 Two requests have the id “1”.",
      "5:66 “resource” must be text or a list of texts, but is an object.",
      "5:88 “k” must be text, a list of texts or null (known to be absent), but is true.",
    ]);
  });

  it.each([
    ["{}", "1:1 Requests are a list of objects, in square brackets."],
    ["[", "1:2 Expected a JSON value, found the end of the text."],
    [
      '[{"id":"a","accountId":"x","action":"a:b"},{"id":"a","accountId":"x","action":"a:b"}]',
      "1:50 Two requests have the id “a”.",
    ],
    ['[{"id":"a","accountId":"x","action":"a:b","resource":[]}]', "1:54 “resource” is an empty list."],
    ['[{"id":"a","id":"b","accountId":"x","action":"a:b"}]', "1:12 The key “id” stands twice in one object."],
    [
      '[{"id":"a","accountId":"x","action":"a:b","context":{"aws:X":"1","AWS:x":"2"}}]',
      "1:74 “aws:X” and “AWS:x” are the same condition key: letter case doesn't matter.",
    ],
  ])("%s", (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });
});

it("warns of a field that it doesn't know, which may be a misspelt one", () => {
  const reading = readRequests('[{"id":"a","accountId":"x","action":"a:b","resources":"*"}]');
  expect(reading.ok ? reading.warnings.map(({ message }) => message) : null).toEqual([
    "A request has no field “resources”; it is ignored.",
  ]);
});
