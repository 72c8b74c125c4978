import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

const withIt = (name: string) => withNode(designOf("Root > Dev > shop*"), "shop", { awsId: "111111111112", name });

export const accountNameByHand = problemRule({
  id: "account-name-by-hand",
  title: "An account’s name that no export changes",
  severity: "warning",
  what: "An account that exists in AWS has another name in the design than there, by what was imported.",
  why: {
    text: "Some versions of Terraform’s provider replace an account whose name changes, so exports leave the present one. AWS changes it in the account itself.",
    source: SOURCES.accountName,
  },
  mend: "Rename the account in AWS itself and import the organization again, or take the old name back.",
  examples: {
    good: [
      { sentence: "it is as in AWS", design: () => withIt("shop"), baseline: () => withIt("shop") },
      { sentence: "nothing was imported", design: () => withIt("store") },
    ],
    bad: [
      {
        sentence: "it differs from AWS",
        design: () => withIt("store"),
        baseline: () => withIt("shop"),
        finds: ["shop"],
      },
    ],
  },
});
