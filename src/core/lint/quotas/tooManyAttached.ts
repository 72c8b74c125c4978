import { designOf } from "../../design/designOf";
import type { Design } from "../../design/types";
import { denying, withOrganization, withPolicy } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

/** So many SCPs on an OU, FullAWSAccess among them. */
function withScps(count: number): Design {
  return Array.from({ length: count - 1 }, (_, index) => `deny-${index}`).reduce(
    (design, id) => withPolicy(design, { id, statements: [denying(`s3:${id}`)], attachedTo: ["runtime"] }),
    designOf("Root > Runtime > shop*"),
  );
}

export const tooManyAttached = problemRule({
  id: "too-many-attached",
  title: "Too many policies attached",
  severity: "error",
  what: "More policies of a type are attached to one root, OU or account than AWS allows.",
  why: { text: "AWS refuses to attach more, and this quota can’t be raised.", source: SOURCES.quotas },
  mend: "Merge some of them, or attach them one level higher.",
  examples: {
    good: [{ sentence: "ten SCPs on one OU", design: () => withScps(10) }],
    bad: [
      { sentence: "eleven SCPs on one OU", design: () => withScps(11), finds: ["runtime"] },
      {
        sentence: "six SCPs on one OU under the quotas of 2022",
        design: () => withOrganization(withScps(6), { rules: "2022" }),
        finds: ["runtime"],
      },
    ],
  },
});
