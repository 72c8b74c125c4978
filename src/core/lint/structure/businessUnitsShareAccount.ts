import { designOf } from "../../design/designOf";
import { labelOf, shown } from "../../design/labels";
import { businessUnitsIn } from "../../design/useCases";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { inWords } from "../words";

export const businessUnitsShareAccount: LintRule = {
  id: "business-units-share-account",
  title: "Two business units in one account",
  severity: "warning",
  what: "An account holds workloads of more than one business unit.",
  why: {
    text: "Business units have other owners, other budgets and other rules. In one account neither costs nor permissions can be told apart for certain.",
    source: SOURCES.separateWorkloads,
  },
  mend: "Give each business unit accounts of its own.",
  examples: {
    good: [
      {
        sentence: "each business unit has its account",
        design: () =>
          withUseCases(designOf("Root > Shop > shop-dev*; Root > Data > data-dev*"), {
            "shop-dev": ["runtime Shop dev"],
            "data-dev": ["runtime Data dev"],
          }),
      },
    ],
    bad: [
      {
        sentence: "two business units develop in one account",
        design: () =>
          withUseCases(designOf("Root > Runtime > dev*"), { dev: ["runtime Shop dev", "runtime Data dev"] }),
        finds: ["dev"],
      },
    ],
  },
  find: ({ design, nodes }) =>
    nodes.flatMap((node) => {
      if (node.kind !== "account" || node.useCases.length < 2) return [];
      const units = businessUnitsIn(node);
      if (units.length < 2) return [];
      return [
        { nodeId: node.id, message: `${inWords(units.map(shown))} share the account ${labelOf(design, node.id)}.` },
      ];
    }),
};
