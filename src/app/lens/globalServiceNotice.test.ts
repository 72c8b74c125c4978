import { describe, expect, it } from "vitest";
import { endpointElsewhere } from "./GlobalServiceNotice";

describe("a question about a global service", () => {
  it("is told of its endpoint where it asks in another Region of the same partition", () => {
    expect(endpointElsewhere("iam", { region: "eu-west-1" })).toBe("us-east-1");
    expect(endpointElsewhere("globalaccelerator", { region: "us-east-1" })).toBe("us-west-2");
    expect(endpointElsewhere("iam", { region: "us-east-1" })).toBeNull();
    expect(endpointElsewhere("iam", { region: null })).toBeNull();
    expect(endpointElsewhere("iam", { region: "cn-north-1" })).toBeNull();
    expect(endpointElsewhere("s3", { region: "eu-west-1" })).toBeNull();
  });
});
