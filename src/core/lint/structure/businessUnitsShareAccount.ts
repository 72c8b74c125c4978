import { designOf } from "../../design/designOf";
import { shown } from "../../design/labels";
import { allOfUpTo } from "../../design/useCaseWords";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import { collisionRule } from "./collisionRule";

export const businessUnitsShareAccount = collisionRule(
  {
    id: "business-units-share-account",
    title: "Two business units in one account",
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
  },
  {
    reason: "business-units",
    of: "all",
    message: (useCases, account) => {
      const units = new Set(useCases.flatMap(({ businessUnit }) => (businessUnit ? [shown(businessUnit)] : [])));
      return `${account} is shared by business units: ${allOfUpTo([...units])}.`;
    },
  },
);
