import { designOf } from "../../design/designOf";
import { labelOf } from "../../design/labels";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";

export const noUseCase: LintRule = {
  id: "no-use-case",
  title: "An account without a use case",
  severity: "note",
  what: "Nothing says what a member account is for.",
  why: {
    text: "Where an account belongs and which guardrails it needs follows from what it is for.",
    source: SOURCES.designPrinciples,
  },
  mend: "Give it its use case.",
  examples: {
    good: [
      {
        sentence: "every member account has one",
        design: () => withUseCases(designOf("Root > Runtime > shop*"), { shop: ["runtime Shop dev"] }),
      },
    ],
    bad: [{ sentence: "one has none", design: () => designOf("Root > Shop > shop-dev*"), finds: ["shop-dev"] }],
  },
  find: ({ design, members }) =>
    members
      .filter(({ useCases }) => useCases.length === 0)
      .map(({ id }) => ({ nodeId: id, message: `${labelOf(design, id)} has no use case.` })),
};
