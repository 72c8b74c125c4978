import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const nameTaken = problemRule({
  id: "name-taken",
  title: "Two OUs of one name",
  severity: "error",
  what: "Two OUs with the same parent have the same name.",
  why: { text: "AWS wants the names of OUs with one parent to differ.", source: SOURCES.createOu },
  mend: "Rename one of them.",
  examples: {
    good: [
      {
        sentence: "OUs of one name have different parents",
        design: () => designOf("Root > Shop > Prod; Root > Data > Prod"),
      },
    ],
    bad: [
      {
        sentence: "two OUs in the root have one name",
        design: () => withNode(designOf("Root > Shop; Root > Data"), "data", { name: "Shop" }),
        finds: ["data"],
      },
    ],
  },
});
