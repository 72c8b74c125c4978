import { designOf } from "../../design/designOf";
import { policyId } from "../../design/ids";
import { type Design, type Policy, SERVICE_CONTROL_POLICY } from "../../design/types";
import { withOrganization } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

function withPolicies(count: number): Design {
  const design = designOf("Root");
  const added = Array.from({ length: count }, (_, index): readonly [Policy["id"], Policy] => {
    const id = policyId(`p${index}`);
    return [id, { id, type: SERVICE_CONTROL_POLICY, name: `P${index}` }];
  });
  return { ...design, policies: new Map([...design.policies, ...added]) };
}

export const tooManyPolicies = problemRule({
  id: "too-many-policies",
  title: "Too many policies",
  severity: "error",
  what: "The organization has more policies of one type than AWS allows.",
  why: { text: "AWS refuses to create more.", source: SOURCES.quotas },
  mend: "Remove those that are attached nowhere, or merge some.",
  examples: {
    good: [{ sentence: "1,001 SCPs today", design: () => withPolicies(1_001) }],
    bad: [
      {
        sentence: "1,001 SCPs under the quotas of 2022",
        design: () => withOrganization(withPolicies(1_001), { rules: "2022" }),
        finds: ["organization"],
      },
    ],
  },
});
