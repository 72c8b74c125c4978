import { describe, expect, it } from "vitest";
import { endpointElsewhere } from "./GlobalServiceNotice";

describe("a question about a global service", () => {
  it("is told of its endpoint where it asks in another Region of the same partition", () => {
    expect(endpointElsewhere({ action: "iam:Any", region: "eu-west-1" })).toBe("us-east-1");
    expect(endpointElsewhere({ action: "globalaccelerator:Any", region: "us-east-1" })).toBe("us-west-2");
    expect(endpointElsewhere({ action: "iam:Any", region: "us-east-1" })).toBeNull();
    expect(endpointElsewhere({ action: "iam:Any", region: null })).toBeNull();
    expect(endpointElsewhere({ action: "iam:Any", region: "cn-north-1" })).toBeNull();
    expect(endpointElsewhere({ action: "s3:Any", region: "eu-west-1" })).toBeNull();
  });
});
