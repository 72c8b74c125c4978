import { expect, it } from "vitest";
import { textOfUseCase } from "./boxWords";

it.each([
  [{ kind: "runtime", businessUnit: "Payments", phase: "dev", environments: ["dev", "uat"] }, "Payments · dev · uat"],
  [{ kind: "delivery", businessUnit: "Payments" }, "Delivery · Payments"],
  [{ kind: "sandbox", businessUnit: "Payments" }, "Sandbox · Payments"],
  [{ kind: "delivery" }, "Delivery"],
])("says what an account is for in words, where it isn't a workload before the unit", (useCase, text) => {
  expect(textOfUseCase(useCase)).toBe(text);
});
