import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const nameTooLong = problemRule({
  id: "name-too-long",
  title: "A name too long",
  severity: "error",
  what: "A name has more characters than AWS takes: 50 for a new account, 128 for an OU and an account that exists.",
  why: { text: "AWS refuses to create it.", source: SOURCES.createAccount },
  mend: "Shorten it.",
  examples: {
    good: [
      {
        sentence: "an OU’s name of 128 characters",
        design: () => withNode(designOf("Root > Runtime > shop*"), "runtime", { name: "r".repeat(128) }),
      },
      {
        sentence: "an account that exists already has a long name",
        design: () =>
          withNode(designOf("Root > Runtime > shop*"), "shop", { name: "s".repeat(51), awsId: "111122223333" }),
      },
    ],
    bad: [
      {
        sentence: "a new account’s name has 51 characters",
        design: () => withNode(designOf("Root > Runtime > shop*"), "shop", { name: "s".repeat(51) }),
        finds: ["shop"],
      },
    ],
  },
});
