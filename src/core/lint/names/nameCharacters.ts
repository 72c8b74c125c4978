import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const nameCharacters = problemRule({
  id: "name-characters",
  title: "An account’s name with letters that AWS doesn’t take",
  severity: "error",
  what: "The name of a new account has other characters than plain ASCII.",
  why: { text: "AWS refuses to create an account under such a name.", source: SOURCES.createAccount },
  mend: "Write it without accents and special characters.",
  examples: {
    good: [{ sentence: "an OU may be named anything", design: () => designOf("Root > Über > shop*") }],
    bad: [
      {
        sentence: "a new account has an umlaut in its name",
        design: () => withNode(designOf("Root > Runtime > shop*"), "shop", { name: "Über" }),
        finds: ["shop"],
      },
    ],
  },
});
