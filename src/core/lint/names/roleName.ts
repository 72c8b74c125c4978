import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const roleName = problemRule({
  id: "role-name",
  title: "A role name that IAM doesn’t take",
  severity: "error",
  what: "The role that is to be made in a new account has a name that IAM doesn’t take.",
  why: { text: "AWS refuses to create the account.", source: SOURCES.createAccount },
  mend: "Use 1 to 64 letters, digits and any of _+=,.@-.",
  examples: {
    good: [
      {
        sentence: "the usual role",
        design: () =>
          withNode(designOf("Root > Runtime > shop*"), "shop", { roleName: "OrganizationAccountAccessRole" }),
      },
    ],
    bad: [
      {
        sentence: "a role name with a blank",
        design: () => withNode(designOf("Root > Runtime > shop*"), "shop", { roleName: "my role" }),
        finds: ["shop"],
      },
    ],
  },
});
