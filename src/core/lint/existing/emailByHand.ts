import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

const withIt = (email: string) => withNode(designOf("Root > Dev > shop*"), "shop", { awsId: "111111111112", email });

export const emailByHand = problemRule({
  id: "email-by-hand",
  title: "An email that no export changes",
  severity: "warning",
  what: "An account that exists in AWS has another email in the design than there, by what was imported.",
  why: {
    text: "Terraform replaces an account whose email changes, so exports leave the present one. AWS changes it in the account itself, where a code sent to the new address confirms it.",
    source: SOURCES.accountEmail,
  },
  mend: "Change the email in AWS itself and import the organization again, or take the old one back.",
  examples: {
    good: [
      {
        sentence: "it is as in AWS",
        design: () => withIt("shop@example.com"),
        baseline: () => withIt("shop@example.com"),
      },
      { sentence: "nothing was imported", design: () => withIt("other@example.com") },
    ],
    bad: [
      {
        sentence: "it differs from AWS",
        design: () => withIt("other@example.com"),
        baseline: () => withIt("shop@example.com"),
        finds: ["shop"],
      },
    ],
  },
});
