import { designOf } from "../../design/designOf";
import { denying, withPolicy } from "../exampleDesign";
import { SOURCES } from "../sources";
import { unknownNameRule } from "./unknownNameRule";

export const unknownAction = unknownNameRule({
  id: "unknown-action",
  title: "An action that its service doesn’t have",
  what: "A policy names an action that isn’t in the list of its service’s actions.",
  why: {
    text: "A misspelt action is neither allowed nor denied: the policy doesn’t do what it says.",
    source: SOURCES.actions,
  },
  mend: "Check the spelling; what AWS has added since the list was made is evaluated all the same.",
  examples: {
    good: [
      {
        sentence: "letter case doesn’t matter",
        design: () => withPolicy(designOf("Root"), { id: "p", statements: [denying("S3:deletebucket")] }),
      },
    ],
    bad: [
      {
        sentence: "a misspelt action",
        design: () => withPolicy(designOf("Root"), { id: "p", statements: [denying("s3:DeleteBuckets")] }),
        finds: ["p"],
      },
    ],
  },
});
