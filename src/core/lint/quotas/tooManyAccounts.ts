import { designOf } from "../../design/designOf";
import { withOrganization } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

const withAccounts = () =>
  designOf(`Root > Many > ${Array.from({ length: 10_000 }, (_, index) => `a${index}*`).join("; Root > Many > ")}`);

export const tooManyAccounts = problemRule({
  id: "too-many-accounts",
  title: "Too many accounts",
  severity: "error",
  what: "The organization has more accounts than AWS allows at all; a new one starts with ten or fewer, raised on request.",
  why: { text: "AWS refuses to create more.", source: SOURCES.quotas },
  mend: "Close some, or divide it into two organizations.",
  examples: {
    good: [{ sentence: "10,001 accounts today", design: withAccounts }],
    bad: [
      {
        sentence: "10,001 accounts under the quotas of 2022",
        design: () => withOrganization(withAccounts(), { rules: "2022" }),
        finds: ["organization"],
      },
    ],
  },
});
