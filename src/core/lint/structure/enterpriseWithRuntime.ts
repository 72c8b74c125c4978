import { designOf } from "../../design/designOf";
import { labelOf } from "../../design/labels";
import { isEnterprise, isRuntime } from "../../design/useCases";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { inWords } from "../words";
import { useCaseInWords } from "./useCaseWords";

export const enterpriseWithRuntime: LintRule = {
  id: "enterprise-with-runtime",
  title: "Enterprise and runtime use cases together",
  severity: "warning",
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
  find: ({ design, members }) =>
    members.flatMap(({ id, useCases }) => {
      const runtime = useCases.filter(isRuntime);
      const enterprise = useCases.filter(isEnterprise);
      if (runtime.length === 0 || enterprise.length === 0) return [];
      return [
        {
          nodeId: id,
          message: `${labelOf(design, id)} serves the whole organization (${inWords(enterprise.map(useCaseInWords))}) and runs ${inWords(runtime.map(useCaseInWords))}.`,
        },
      ];
    }),
};
