import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const nameInvisible = problemRule({
  id: "name-invisible",
  title: "Invisible characters in a name",
  severity: "warning",
  what: "A name has characters that can’t be seen or that change the direction of writing.",
  why: {
    text: "Two names can look the same and be different, in reviews and in the console.",
    source: SOURCES.createOu,
  },
  mend: "Remove them if they aren’t meant.",
  examples: {
    good: [{ sentence: "a name with an emoji is all to be seen", design: () => designOf("Root > Runtime 🚀 > shop*") }],
    bad: [
      {
        sentence: "a zero-width space is in an OU’s name",
        design: () => withNode(designOf("Root > Runtime > shop*"), "runtime", { name: "Run\u200btime" }),
        finds: ["runtime"],
      },
    ],
  },
});
