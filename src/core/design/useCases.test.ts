import { describe, expect, it } from "vitest";
import { businessUnitsIn, isEnterprise, keyOfUseCase } from "./useCases";

describe("use cases", () => {
  it("are one where they are the same business unit's phase, written once for each environment", () => {
    const useCases = [
      { kind: "runtime", businessUnit: "Shop", phase: "dev", environments: ["dev"] },
      { kind: "runtime", businessUnit: "shop", phase: "dev", environments: ["uat"] },
      { kind: "runtime", businessUnit: "Shop", phase: "prod" },
    ];
    const [dev, uat, prod] = useCases.map(keyOfUseCase);
    expect(uat).toBe(dev);
    expect(prod).not.toBe(dev);
    expect(businessUnitsIn({ useCases })).toEqual(["Shop"]);
  });

  it("serve the whole organization unless they are runtime or sandbox", () => {
    expect(["security", "network", "backup", "runtime", "sandbox"].map((kind) => isEnterprise({ kind }))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
