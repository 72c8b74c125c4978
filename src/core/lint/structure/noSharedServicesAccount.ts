import { designOf } from "../../design/designOf";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import { missingAccountRule } from "./missingAccount";

export const noSharedServicesAccount = missingAccountRule(
  {
    id: "no-shared-services-account",
    title: "No shared services account",
    what: "No account is there for what several business units use, such as directories, images and DNS.",
    why: {
      text: "Without one, shared things end up in some workload’s account, and all others hang on its owners and its faults.",
      source: SOURCES.recommendedOus,
    },
    mend: "Give the account that is for it the use case shared services, or add one.",
    examples: {
      good: [
        {
          sentence: "there is one",
          design: () => withUseCases(designOf("Root > Core > shared*"), { shared: ["shared-services"] }),
        },
      ],
      bad: [{ sentence: "there is none", design: () => designOf("Root > Runtime > shop*"), finds: ["organization"] }],
    },
  },
  { kinds: [["shared-services"]], message: "No account is there for shared services." },
);
