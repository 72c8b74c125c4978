import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { oneAccount } from "../../core/examples/oneAccount";
import { regulatedBank } from "../../core/examples/regulatedBank";
import type { Example } from "../../core/examples/types";
import type { OverlayId } from "../store/viewStore";
import { overlayOf } from "./overlay";
import { overlayNote, overlaySentences } from "./overlayTexts";

const told = (example: Example, id: OverlayId) => {
  const { design } = example.document();
  return overlaySentences(design, overlayOf(design, id)).join(" ");
};

describe("the legend of an overlay", () => {
  it("says who deploys into how many accounts", () => {
    expect(told(exampleCorp, "deploys")).toBe("Delivery deploys into 6 accounts.");
    expect(told(regulatedBank, "deploys")).toBe(
      "payments-delivery deploys into 3 accounts, cards-delivery into 3 and online-banking-delivery into 3. Delivery deploys into none.",
    );
  });

  it("says where logs go and who reads telemetry", () => {
    expect(told(exampleCorp, "logs")).toBe("What CloudTrail, Config and services log in 10 accounts goes to Security.");
    expect(told(exampleCorp, "telemetry")).toBe("Shared Services reads the telemetry of 8 accounts.");
  });

  it("says what is missing where nobody is there for it", () => {
    const design = designOf("Root > shop*");
    const missing = (id: OverlayId) => overlaySentences(design, overlayOf(design, id)).join(" ");
    expect(missing("logs")).toBe("No account for security: logs have nowhere to go.");
    expect(missing("telemetry")).toBe("No account for shared services: nobody reads telemetry across accounts.");
    expect(missing("deploys")).toBe("No account for delivery, and none with a workload.");
  });

  it("counts the accounts that several use cases share", () => {
    expect(told(oneAccount, "domains")).toContain("1 account serves several use cases.");
    expect(told(exampleCorp, "domains")).toContain("No account serves several use cases.");
  });

  it("says that telemetry is to be read alone", () => {
    const { design } = exampleCorp.document();
    expect(overlayNote(design, overlayOf(design, "telemetry"))).toMatch(/To be read, never altered:$/);
  });
});
