import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const nameEmpty = problemRule({
  id: "name-empty",
  title: "A node without a name",
  severity: "error",
  what: "A root, an OU or an account has no name.",
  why: { text: "AWS wants a name of every OU and account.", source: SOURCES.createOu },
  mend: "Give it one.",
  examples: {
    good: [{ sentence: "everything has a name", design: () => designOf("Root > Runtime > shop*") }],
    bad: [
      {
        sentence: "an OU has an empty name",
        design: () => withNode(designOf("Root > Runtime > shop*"), "runtime", { name: "" }),
        finds: ["runtime"],
      },
    ],
  },
});
