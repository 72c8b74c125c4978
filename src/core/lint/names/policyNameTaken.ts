import { designOf } from "../../design/designOf";
import { withPolicy } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const policyNameTaken = problemRule({
  id: "policy-name-taken",
  title: "Two policies of one name",
  severity: "error",
  what: "Two policies of one type have the same name.",
  why: { text: "AWS refuses the second one.", source: SOURCES.createPolicy },
  mend: "Rename one of them.",
  examples: {
    good: [
      {
        sentence: "policies of different types have one name",
        design: () =>
          withPolicy(withPolicy(designOf("Root"), { id: "p", name: "Guard" }), {
            id: "q",
            name: "Guard",
            type: "TAG_POLICY",
          }),
      },
    ],
    bad: [
      {
        sentence: "two SCPs have one name",
        design: () => withPolicy(withPolicy(designOf("Root"), { id: "p", name: "Guard" }), { id: "q", name: "Guard" }),
        finds: ["q"],
      },
    ],
  },
});
