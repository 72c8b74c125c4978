import { describe, expect, it } from "vitest";
import { FULL_AWS_ACCESS } from "../design/fullAwsAccess";
import { nodeId } from "../design/ids";
import { defaultOrganization } from "../design/organization";
import { policySizeSentence, policySizesSentence, policyTypeWord, policyTypeWords } from "./policyWords";

const organization = defaultOrganization(nodeId("management"));

describe("policies in words", () => {
  it("names the types", () => {
    expect(policyTypeWord("SERVICE_CONTROL_POLICY")).toBe("SCP");
    expect(policyTypeWord("RESOURCE_CONTROL_POLICY")).toBe("RCP");
    expect(policyTypeWord("TAG_POLICY")).toBe("Tag policy");
    expect(["SERVICE_CONTROL_POLICY", "TAG_POLICY"].map(policyTypeWords)).toEqual(["SCPs", "Tag policies"]);
  });

  it("holds the size against AWS's quota, without the whitespace", () => {
    // {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}
    expect(policySizeSentence(organization, FULL_AWS_ACCESS)).toBe("85 of 10,240 characters");
    expect(policySizeSentence({ ...organization, rules: "2022" }, FULL_AWS_ACCESS)).toBe("85 of 5,120 characters");
  });

  it.each([
    [
      { typed: 412, stripped: 310, quota: 10_240 },
      "412 characters as typed, 310 without white space, of 10,240. The console strips white space, the CLI and Terraform don't.",
    ],
    [{ typed: 310, stripped: 310, quota: 10_240 }, "310 characters without white space, of 10,240."],
    [{ typed: null, stripped: 310, quota: 5_120 }, "310 characters without white space, of 5,120."],
    [{ typed: null, stripped: 1, quota: null }, "1 character without white space."],
    [
      { typed: 6_000, stripped: 5_000, quota: 5_120 },
      "6,000 characters as typed, 5,000 without white space, of 5,120. As typed only the console takes it, which strips white space; the CLI and Terraform don't.",
    ],
    [
      { typed: 6_000, stripped: 5_121, quota: 5_120 },
      "6,000 characters as typed, 5,121 without white space, of 5,120. Split it or shorten it.",
    ],
  ])("tells both sizes, as AWS may count either: %j", (sizes, sentence) => {
    expect(policySizesSentence(sizes)).toBe(sentence);
  });

  it("says so where no text is readable", () => {
    const { document: _document, ...unreadable } = FULL_AWS_ACCESS;
    expect(policySizeSentence(organization, unreadable)).toBe("no readable text");
  });
});
