import { designOf } from "../../design/designOf";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const tooDeep = problemRule({
  id: "too-deep",
  title: "An OU too deep below the root",
  severity: "error",
  what: "An OU is more levels below the root than AWS allows: five.",
  why: { text: "AWS refuses to create it, and Terraform fails half-way.", source: SOURCES.quotas },
  mend: "Move it further up.",
  examples: {
    good: [
      { sentence: "five levels of OUs, accounts below", design: () => designOf("Root > A > B > C > D > E > account*") },
    ],
    bad: [
      {
        sentence: "the sixth and the seventh level",
        design: () => designOf("Root > A > B > C > D > E > F > G > account*"),
        finds: ["f", "g"],
      },
    ],
  },
});
