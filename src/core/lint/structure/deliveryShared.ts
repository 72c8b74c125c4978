import { designOf } from "../../design/designOf";
import { allInWords } from "../../design/useCaseWords";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import { collisionRule } from "./collisionRule";

export const deliveryShared = collisionRule(
  {
    id: "delivery-shared",
    title: "Delivery shares an account",
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
  },
  {
    reason: "delivery",
    of: "all",
    message: (useCases, account) => `The pipelines in ${account} share it with others: ${allInWords(useCases)}.`,
  },
);
