import { designOf } from "../../design/designOf";
import { allInWords } from "../../design/useCaseWords";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import { collisionRule } from "./collisionRule";

export const enterpriseWithRuntime = collisionRule(
  {
    id: "enterprise-with-runtime",
    title: "Enterprise and runtime use cases together",
    what: "A member account holds what serves the whole organization together with a business unit’s workload.",
    why: {
      text: "A fault or an intruder in one workload then reaches what all the others rely on.",
      source: SOURCES.recommendedOus,
    },
    mend: "Move the workload to an account of its business unit.",
    examples: {
      good: [
        {
          sentence: "shared services and the shop have accounts of their own",
          design: () =>
            withUseCases(designOf("Root > Core > shared*; Root > Shop > shop-prod*"), {
              shared: ["shared-services"],
              "shop-prod": ["runtime Shop prod"],
            }),
        },
      ],
      bad: [
        {
          sentence: "the shop runs in the account of shared services",
          design: () =>
            withUseCases(designOf("Root > Core > shared*"), { shared: ["shared-services", "runtime Shop prod"] }),
          finds: ["shared"],
        },
      ],
    },
  },
  {
    reason: "workload-in-enterprise",
    of: "members",
    message: (useCases, account) =>
      `${account} serves the whole organization and runs a workload: ${allInWords(useCases)}.`,
  },
);
