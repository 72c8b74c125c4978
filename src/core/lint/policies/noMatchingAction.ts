import { designOf } from "../../design/designOf";
import { denying, withPolicy } from "../exampleDesign";
import { SOURCES } from "../sources";
import { unknownNameRule } from "./unknownNameRule";

export const noMatchingAction = unknownNameRule({
  id: "no-matching-action",
  title: "A pattern that matches no action",
  what: "A policy has a pattern with wildcards that fits no action of its service.",
  why: { text: "A pattern that fits nothing neither allows nor denies anything.", source: SOURCES.actions },
  mend: "Check the spelling; what AWS has added since the list was made is evaluated all the same.",
  examples: {
    good: [
      {
        sentence: "the pattern fits some actions",
        design: () => withPolicy(designOf("Root"), { id: "p", statements: [denying("s3:Delete*")] }),
      },
    ],
    bad: [
      {
        sentence: "the pattern fits none",
        design: () => withPolicy(designOf("Root"), { id: "p", statements: [denying("s3:Erase*")] }),
        finds: ["p"],
      },
    ],
  },
});
