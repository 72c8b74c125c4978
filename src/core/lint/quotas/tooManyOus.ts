import { designOf } from "../../design/designOf";
import { withOrganization } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

const withOus = (count: number) => designOf(Array.from({ length: count }, (_, index) => `Root > o${index}`).join(";"));

export const tooManyOus = problemRule({
  id: "too-many-ous",
  title: "Too many OUs",
  severity: "error",
  what: "The organization has more OUs than AWS allows.",
  why: { text: "AWS refuses to create more.", source: SOURCES.quotas },
  mend: "Remove or merge some.",
  examples: {
    good: [{ sentence: "1,001 OUs today", design: () => withOus(1_001) }],
    bad: [
      {
        sentence: "1,001 OUs under the quotas of 2022",
        design: () => withOrganization(withOus(1_001), { rules: "2022" }),
        finds: ["organization"],
      },
    ],
  },
});
