import { describe, expect, it } from "vitest";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { oneAccountPerUnit } from "../../core/examples/oneAccountPerUnit";
import { accountOf, designServing } from "../../core/partition/testing/accounts";
import { overlayOf } from "./overlay";
import { reachesOfAccount, spokenOf } from "./reachesOfAccount";

const { design } = exampleCorp.document();
const told = (id: string) =>
  reachesOfAccount(design, accountOf(design, id)).map(({ words, accountIds }) => [words, ...accountIds].join(" "));

describe("what is said of an account", () => {
  it("is who deploys into it, where its logs go and who reads its telemetry", () => {
    expect(told("ecommerce-dev")).toEqual([
      "Is deployed into by delivery",
      "Its logs go to security",
      "Its telemetry is read by shared-services",
    ]);
    expect(told("management")).toEqual(["Its logs go to security"]);
  });

  it("is whom it reaches itself", () => {
    expect(told("delivery")[0]).toMatch(/^Deploys into ecommerce-dev .* data-warehouse-prod$/);
  });

  it("is that nobody is there for it", () => {
    const alone = designServing("Root > shop*", { shop: [{ kind: "runtime", businessUnit: "Shop", phase: "prod" }] });
    expect(reachesOfAccount(alone, accountOf(alone, "shop")).map(({ words }) => words)).toEqual([
      "Nobody deploys into it: no account is for its delivery.",
      "Its logs have nowhere to go: no account is for its security.",
      "Nobody reads its telemetry: no account is for shared services.",
    ]);
  });

  it("is spoken as the overlay shows it", () => {
    const spoken = (id: string, overlay: "deploys" | "domains") =>
      spokenOf(design, overlayOf(design, overlay), accountOf(design, id));
    expect(spoken("ecommerce-dev", "deploys")).toBe("Is deployed into by Delivery.");
    expect(spoken("ecommerce-dev", "domains")).toBe("");
    const units = oneAccountPerUnit.document().design;
    expect(spokenOf(units, overlayOf(units, "domains"), accountOf(units, "it"))).toBe(
      "Shared by 3 use cases: IAM, quotas and API rates, audit scope, bill.",
    );
  });
});
