import { describe, expect, it } from "vitest";
import { exampleSentence } from "./exampleSentence";

const request = (context: Record<string, string | readonly string[] | null>, resource?: string) => ({
  accountId: "prod",
  action: "s3:PutObject",
  context,
  ...(resource === undefined ? {} : { resource }),
});

describe("the examples of a conditional answer", () => {
  it("tells only what differs, whatever the letter case of the keys", () => {
    const passing = request({ "aws:MultiFactorAuthPresent": "true", "aws:RequestedRegion": "us-east-1" });
    const failing = request({ "aws:multifactorauthpresent": "false", "aws:requestedregion": "us-east-1" });
    expect(exampleSentence(passing, failing)).toBe(
      "It passes, for example, with aws:MultiFactorAuthPresent = true; not with aws:MultiFactorAuthPresent = false.",
    );
  });

  it("names Regions as places", () => {
    const passing = request({ "aws:RequestedRegion": "us-east-1" });
    expect(exampleSentence(passing, request({ "aws:requestedregion": "ap-northeast-1" }))).toBe(
      "It passes, for example, in us-east-1; not in ap-northeast-1.",
    );
    expect(exampleSentence(passing, request({}))).toBe(
      "It passes, for example, in us-east-1; not without aws:RequestedRegion.",
    );
  });

  it("names principals by their part of the ARN", () => {
    const as = (name: string) => request({ "aws:PrincipalArn": `arn:aws:iam::111122223333:${name}` });
    expect(exampleSentence(as("role/DBA"), as("root"))).toBe(
      "It passes, for example, as role/DBA; not as the root user.",
    );
  });

  it("names a key that is absent on one side", () => {
    expect(exampleSentence(request({ "aws:PrincipalTag/team": "platform" }), request({}))).toBe(
      "It passes, for example, with aws:PrincipalTag/team = platform; not without aws:PrincipalTag/team.",
    );
  });

  it("shows a resource and a list of values", () => {
    expect(
      exampleSentence(
        request({ "aws:TagKeys": ["a", "b"] }, "arn:aws:s3:::x/a"),
        request({ "aws:TagKeys": ["c"] }, "*"),
      ),
    ).toBe(
      "It passes, for example, on arn:aws:s3:::x/a and with aws:TagKeys = [a, b]; not on * and with aws:TagKeys = [c].",
    );
  });

  it("says of a resource that isn't given that it is *", () => {
    expect(exampleSentence(request({}, "arn:aws:s3:::x/a"), request({}))).toBe(
      "It passes, for example, on arn:aws:s3:::x/a; not on *.",
    );
  });

  it("says nothing without examples", () => {
    expect(exampleSentence(null, request({}))).toBeNull();
    expect(exampleSentence(request({}), request({}))).toBeNull();
  });
});
