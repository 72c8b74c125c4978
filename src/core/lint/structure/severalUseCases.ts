import { designOf } from "../../design/designOf";
import { labelOf } from "../../design/labels";
import { allInWords } from "../../design/useCaseWords";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";

/** The Single Use Case Rule. */
export const severalUseCases: LintRule = {
  id: "several-use-cases",
  title: "Several use cases in one account",
  severity: "warning",
  what: "An account has more than one use case.",
  why: {
    text: "An account is the one border in AWS that nothing crosses by accident. What shares an account shares its quotas, its administrators and its faults.",
    source: SOURCES.designPrinciples,
  },
  mend: "Give each use case an account of its own; environments of one delivery phase may share one.",
  examples: {
    good: [
      {
        sentence: "UAT shares the account of development",
        design: () => withUseCases(designOf("Root > Shop > shop-dev*"), { "shop-dev": ["runtime Shop dev+uat"] }),
      },
      {
        sentence: "the environments of one phase are written as use cases of their own",
        design: () =>
          withUseCases(designOf("Root > Shop > shop-dev*"), {
            "shop-dev": ["runtime Shop dev", "runtime Shop dev+uat"],
          }),
      },
    ],
    bad: [
      {
        sentence: "shared services and the network are one account",
        design: () => withUseCases(designOf("Root > Shared > core*"), { core: ["shared-services", "network"] }),
        finds: ["core"],
      },
    ],
  },
  find: ({ design, collisions }) =>
    [...collisions].map(([nodeId, found]) => {
      const useCases = [...new Set(found.flatMap((collision) => collision.useCases))];
      const message = `${labelOf(design, nodeId)} has ${useCases.length} use cases: ${allInWords(useCases)}.`;
      return { nodeId, message };
    }),
};
