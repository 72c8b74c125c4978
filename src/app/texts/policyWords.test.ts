import { describe, expect, it } from "vitest";
import { FULL_AWS_ACCESS } from "../../core/design/fullAwsAccess";
import { nodeId } from "../../core/design/ids";
import { defaultOrganization } from "../../core/design/organization";
import { policySizeSentence, policyTypeWord } from "./policyWords";

const organization = defaultOrganization(nodeId("management"));

describe("policies in words", () => {
  it("names the types", () => {
    expect(policyTypeWord("SERVICE_CONTROL_POLICY")).toBe("SCP");
    expect(policyTypeWord("RESOURCE_CONTROL_POLICY")).toBe("RCP");
    expect(policyTypeWord("TAG_POLICY")).toBe("Tag policy");
  });

  it("holds the size against AWS's quota, without the whitespace", () => {
    // {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}
    expect(policySizeSentence(organization, FULL_AWS_ACCESS)).toBe("85 of 10,240 characters");
    expect(policySizeSentence({ ...organization, rules: "2022" }, FULL_AWS_ACCESS)).toBe("85 of 5,120 characters");
  });

  it("says so where no text is readable", () => {
    const { document: _document, ...unreadable } = FULL_AWS_ACCESS;
    expect(policySizeSentence(organization, unreadable)).toBe("no readable text");
  });
});
