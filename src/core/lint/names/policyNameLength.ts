import { designOf } from "../../design/designOf";
import { denying, withPolicy } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const policyNameLength = problemRule({
  id: "policy-name-length",
  title: "A policy’s name too long or empty",
  severity: "error",
  what: "A policy’s name has not 1 to 128 characters.",
  why: { text: "AWS refuses to create it.", source: SOURCES.createPolicy },
  mend: "Give it another name.",
  examples: {
    good: [
      {
        sentence: "128 characters",
        design: () => withPolicy(designOf("Root"), { id: "p", name: "p".repeat(128), statements: [denying("s3:*")] }),
      },
    ],
    bad: [
      {
        sentence: "129 characters",
        design: () => withPolicy(designOf("Root"), { id: "p", name: "p".repeat(129), statements: [denying("s3:*")] }),
        finds: ["p"],
      },
    ],
  },
});
