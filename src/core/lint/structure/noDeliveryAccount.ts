import { designOf } from "../../design/designOf";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import { missingAccountRule } from "./missingAccount";

export const noDeliveryAccount = missingAccountRule(
  {
    id: "no-delivery-account",
    title: "No delivery account",
    what: "No account is there for delivery: the pipelines that build and deploy.",
    why: {
      text: "Pipelines can change every account that they deploy to, production included. In a workload’s account its developers could do the same.",
      source: SOURCES.recommendedOus,
    },
    mend: "Give the account that is for it the use case delivery, or add one.",
    examples: {
      good: [
        {
          sentence: "there is one",
          design: () => withUseCases(designOf("Root > Core > delivery*"), { delivery: ["delivery"] }),
        },
      ],
      bad: [{ sentence: "there is none", design: () => designOf("Root > Runtime > shop*"), finds: ["organization"] }],
    },
  },
  { kinds: [["delivery"]], message: "No account is there for delivery: the pipelines that build and deploy." },
);
