import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { nodeOf } from "../design/queries";
import { kindWord, labelOfUseCase, sentenceOfUseCase } from "./useCases";

describe("use cases in words", () => {
  it("names kind, business unit, phase and environments", () => {
    expect(
      sentenceOfUseCase({ kind: "runtime", businessUnit: "Ecommerce", phase: "dev", environments: ["dev", "uat"] }),
    ).toBe("Runtime · Ecommerce · dev (dev, uat)");
    expect(sentenceOfUseCase({ kind: "log-archive" })).toBe("Log archive");
  });

  it("leaves a kind that it doesn't know as it is written", () => {
    expect(labelOfUseCase("quantum")).toBe("quantum");
  });

  it("tells the management account from the others", () => {
    const design = designOf("Root > Runtime > dev*");
    const word = (id: string) => kindWord(design, nodeOf(design, nodeId(id)));
    expect(["root", "runtime", "dev", "management"].map(word)).toEqual([
      "Root",
      "Organizational unit",
      "Account",
      "Management account",
    ]);
  });
});
