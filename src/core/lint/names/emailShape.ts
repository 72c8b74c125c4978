import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const emailShape = problemRule({
  id: "email-shape",
  title: "An email that AWS doesn’t take",
  severity: "error",
  what: "An account’s email isn’t an address that AWS takes.",
  why: { text: "AWS refuses to create the account.", source: SOURCES.createAccount },
  mend: "Write an address of 6 to 64 plain characters with one @ and a domain with a dot.",
  examples: {
    good: [
      {
        sentence: "an address with a plus",
        design: () => withNode(designOf("Root > Runtime > shop*"), "shop", { email: "aws+shop@example.com" }),
      },
      {
        sentence: "an email that isn’t known yet",
        design: () => withNode(designOf("Root > Runtime > shop*"), "shop", { email: undefined }),
      },
    ],
    bad: [
      {
        sentence: "an address without a domain",
        design: () => withNode(designOf("Root > Runtime > shop*"), "shop", { email: "shop@example" }),
        finds: ["shop"],
      },
    ],
  },
});
