import { designOf } from "../../design/designOf";
import { labelOf } from "../../design/labels";
import { distinctUseCases } from "../../design/useCases";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { inWords } from "../words";
import { useCaseInWords } from "./useCaseWords";

export const deliveryShared: LintRule = {
  id: "delivery-shared",
  title: "Delivery shares an account",
  severity: "warning",
  what: "The account of the pipelines is used for something else too.",
  why: {
    text: "Pipelines can change every account that they deploy to. Whoever gets into theirs by way of another use case can change production.",
    source: SOURCES.recommendedOus,
  },
  mend: "Give delivery an account of its own.",
  examples: {
    good: [
      {
        sentence: "delivery is alone",
        design: () => withUseCases(designOf("Root > Core > delivery*"), { delivery: ["delivery"] }),
      },
    ],
    bad: [
      {
        sentence: "delivery shares with shared services",
        design: () => withUseCases(designOf("Root > Shared > core*"), { core: ["delivery", "shared-services"] }),
        finds: ["core"],
      },
      {
        sentence: "delivery shares with development",
        design: () => withUseCases(designOf("Root > Shop > dev*"), { dev: ["runtime Shop dev", "delivery"] }),
        finds: ["dev"],
      },
    ],
  },
  find: ({ design, nodes }) =>
    nodes.flatMap((node) => {
      if (node.kind !== "account" || !node.useCases.some(({ kind }) => kind === "delivery")) return [];
      const others = distinctUseCases(node).filter(({ kind }) => kind !== "delivery");
      if (others.length === 0) return [];
      return [
        {
          nodeId: node.id,
          message: `The pipelines in ${labelOf(design, node.id)} share it with ${inWords(others.map(useCaseInWords))}.`,
        },
      ];
    }),
};
