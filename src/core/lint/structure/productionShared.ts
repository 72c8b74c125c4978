import { designOf } from "../../design/designOf";
import { labelOf, shown } from "../../design/labels";
import { isProductionPhase, isSamePhase, phasesOf } from "../../design/phases";
import { withOrganization, withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { inWords } from "../words";

export const productionShared: LintRule = {
  id: "production-shared",
  title: "Production with another phase",
  severity: "warning",
  what: "An account holds production together with another delivery phase.",
  why: {
    text: "Whoever may try things in development can then break production, and a guardrail can’t tell the two apart.",
    source: SOURCES.production,
  },
  mend: "Give production an account of its own.",
  examples: {
    good: [
      {
        sentence: "each phase has its account, UAT shares that of development",
        design: () =>
          withUseCases(designOf("Root > Shop > shop-dev*; Root > Shop > shop-prod*"), {
            "shop-dev": ["runtime Shop dev+uat"],
            "shop-prod": ["runtime Shop prod"],
          }),
      },
      {
        sentence: "two phases before production share an account",
        design: () =>
          withUseCases(designOf("Root > Runtime > shop*"), { shop: ["runtime Shop dev", "runtime Shop stage"] }),
      },
    ],
    bad: [
      {
        sentence: "development and production are one account",
        design: () =>
          withUseCases(designOf("Root > Runtime > shop*"), { shop: ["runtime Shop dev", "runtime Shop prod"] }),
        finds: ["shop"],
      },
      {
        sentence: "the stage environment is in production’s account",
        design: () => withUseCases(designOf("Root > Runtime > shop*"), { shop: ["runtime Shop prod+stage"] }),
        finds: ["shop"],
      },
      {
        sentence: "the last phase is production, whatever it is called",
        design: () =>
          withOrganization(
            withUseCases(designOf("Root > Runtime > shop*"), { shop: ["runtime Shop build", "runtime Shop field"] }),
            { phases: ["build", "field"] },
          ),
        finds: ["shop"],
      },
    ],
  },
  find: ({ design, nodes }) =>
    nodes.flatMap((node) => {
      if (node.kind !== "account") return [];
      const phases = node.useCases.flatMap((useCase) => phasesOf(design.organization, useCase));
      const production = phases.find((phase) => isProductionPhase(design.organization, phase));
      if (production === undefined) return [];
      const others = phases.filter(
        (phase, index) =>
          !isProductionPhase(design.organization, phase) &&
          phases.findIndex((other) => isSamePhase(other, phase)) === index,
      );
      if (others.length === 0) return [];
      return [
        {
          nodeId: node.id,
          message: `${labelOf(design, node.id)} holds production (${shown(production)}) together with ${inWords(others.map(shown))}.`,
        },
      ];
    }),
};
