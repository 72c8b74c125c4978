import { designOf } from "../../design/designOf";
import { withPolicy } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const policyDescriptionLength = problemRule({
  id: "policy-description-length",
  title: "A policy’s description too long",
  severity: "error",
  what: "A policy’s description has more than 512 characters.",
  why: { text: "AWS refuses to create the policy.", source: SOURCES.createPolicy },
  mend: "Shorten it.",
  examples: {
    good: [
      {
        sentence: "512 characters",
        design: () => withPolicy(designOf("Root"), { id: "p", description: "d".repeat(512) }),
      },
    ],
    bad: [
      {
        sentence: "513 characters",
        design: () => withPolicy(designOf("Root"), { id: "p", description: "d".repeat(513) }),
        finds: ["p"],
      },
    ],
  },
});
