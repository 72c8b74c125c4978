import { designOf } from "../../design/designOf";
import { allInWords } from "../../design/useCaseWords";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import { collisionRule } from "./collisionRule";

export const workloadsInManagement = collisionRule(
  {
    id: "workloads-in-management",
    title: "Workloads in the management account",
    what: "The management account has a use case besides managing the organization.",
    why: {
      text: "No service control policy binds the management account, and whoever takes it over has the whole organization. AWS advises to keep everything out of it that can be elsewhere.",
      source: SOURCES.managementAccount,
    },
    mend: "Move these use cases to member accounts.",
    examples: {
      good: [{ sentence: "the management account only manages", design: () => designOf("Root > Runtime > shop*") }],
      bad: [
        {
          sentence: "the shop runs in the management account",
          design: () => withUseCases(designOf("Root"), { management: ["management", "runtime Shop prod"] }),
          finds: ["management"],
        },
        {
          sentence: "security tooling is in the management account, where a delegated administrator could be used",
          design: () => withUseCases(designOf("Root"), { management: ["security-tooling"] }),
          finds: ["management"],
        },
      ],
    },
  },
  {
    reason: "management",
    of: "management",
    message: (useCases) =>
      `The management account is used for ${allInWords(useCases)}; no SCP binds what happens there.`,
  },
);
