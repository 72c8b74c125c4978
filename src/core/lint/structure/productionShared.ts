import { designOf } from "../../design/designOf";
import { shown } from "../../design/labels";
import { isProductionPhase, phasesOf } from "../../design/phases";
import { allOfUpTo } from "../../design/useCaseWords";
import { withOrganization, withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import { collisionRule } from "./collisionRule";

export const productionShared = collisionRule(
  {
    id: "production-shared",
    title: "Production with another phase",
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
  },
  {
    reason: "production",
    of: "all",
    message: (useCases, account, organization) => {
      const phases = new Set(useCases.flatMap((useCase) => phasesOf(organization, useCase)));
      const others = [...phases].filter((phase) => !isProductionPhase(organization, phase)).map(shown);
      return `${account} holds production together with ${others.length === 0 ? "another phase" : allOfUpTo(others)}.`;
    },
  },
);
