import { describe, expect, it } from "vitest";
import { FULL_AWS_ACCESS } from "../design/fullAwsAccess";
import { nodeId } from "../design/ids";
import { defaultOrganization } from "../design/organization";
import { onePolicyOf, policySizeSentence, policySizesSentence, policyTypeWord, policyTypeWords } from "./policyWords";

const organization = defaultOrganization(nodeId("management"));

describe("policies in words", () => {
  it("names the types", () => {
    expect(policyTypeWord("SERVICE_CONTROL_POLICY")).toBe("SCP");
    expect(policyTypeWord("RESOURCE_CONTROL_POLICY")).toBe("RCP");
    expect(policyTypeWord("TAG_POLICY")).toBe("Tag policy");
    expect(policyTypeWord("AISERVICES_OPT_OUT_POLICY")).toBe("AI services opt-out policy");
    expect(["SERVICE_CONTROL_POLICY", "TAG_POLICY"].map(policyTypeWords)).toEqual(["SCPs", "Tag policies"]);
  });

  it("names the types of AWS as AWS does, with the right article", () => {
    const types = [
      "AISERVICES_OPT_OUT_POLICY",
      "S3_POLICY",
      "DECLARATIVE_POLICY_EC2",
      "SECURITYHUB_POLICY",
      "TAG_POLICY",
    ];
    expect([...types, "SERVICE_CONTROL_POLICY", "UPGRADE_ROLLOUT_POLICY", "INSPECTOR_POLICY"].map(onePolicyOf)).toEqual(
      [
        "An AI services opt-out policy",
        "An S3 policy",
        "An EC2 declarative policy",
        "A Security Hub policy",
        "A tag policy",
        "An SCP",
        "An upgrade rollout policy",
        "An Amazon Inspector policy",
      ],
    );
    expect(policyTypeWords("AISERVICES_OPT_OUT_POLICY")).toBe("AI services opt-out policies");
    expect(onePolicyOf("CHATBOT_POLICY")).toBe("A chat applications policy");
    expect(policyTypeWord("NEW_THING_POLICY")).toBe("New thing policy");
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
