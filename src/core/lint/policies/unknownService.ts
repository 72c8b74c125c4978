import { designOf } from "../../design/designOf";
import { denying, withPolicy } from "../exampleDesign";
import { SOURCES } from "../sources";
import { unknownNameRule } from "./unknownNameRule";

export const unknownService = unknownNameRule({
  id: "unknown-service",
  title: "A service that AWS doesn’t have",
  what: "A policy names a service that isn’t in the list of AWS’s services.",
  why: {
    text: "A misspelt service is neither allowed nor denied: the policy doesn’t do what it says.",
    source: SOURCES.actions,
  },
  mend: "Check the spelling; what AWS has added since the list was made is evaluated all the same.",
  examples: {
    good: [
      {
        sentence: "every service exists",
        design: () => withPolicy(designOf("Root"), { id: "p", statements: [denying("s3:*", "kms:Decrypt")] }),
      },
    ],
    bad: [
      {
        sentence: "a service by its title",
        design: () => withPolicy(designOf("Root"), { id: "p", statements: [denying("keymanagementservice:*")] }),
        finds: ["p"],
      },
    ],
  },
});
