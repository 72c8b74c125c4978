import { expect, it } from "vitest";
import { changedUseCase, commaList, fieldsOf } from "./useCaseEdits";

const dev = { kind: "runtime", businessUnit: "Ecommerce", phase: "dev", environments: ["dev", "uat"] };

it("typed fields and the use case say the same", () => {
  expect(changedUseCase(dev, fieldsOf(dev))).toEqual(dev);
});

it("takes away what is emptied and keeps what the page doesn't know", () => {
  const before = { ...dev, extra: { owner: "ann" } };
  expect(changedUseCase(before, { kind: "sandbox", businessUnit: " ", phase: "", environments: "" })).toEqual({
    kind: "sandbox",
    extra: { owner: "ann" },
  });
});

it("reads lists with commas, each entry once", () => {
  expect(commaList(" dev,, uat, dev ")).toEqual(["dev", "uat"]);
  expect(commaList("")).toEqual([]);
});
