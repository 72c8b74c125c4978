import { designOf } from "../../design/designOf";
import { withNode, withOrganization } from "../exampleDesign";
import { attachFullAccess } from "../fixes/attachFullAccess";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";

const withoutScp = () => withNode(designOf("Root > Runtime > shop*"), "runtime", { policyIds: [] });

export const noScp: LintRule = {
  id: "no-scp",
  title: "No SCP attached",
  severity: "error",
  what: "A root, an OU or an account has no service control policy attached, while they are enabled.",
  why: {
    text: "Every level must let a request through. AWS refuses to detach the last service control policy, because nothing would pass any more.",
    source: SOURCES.scps,
  },
  mend: "Attach FullAWSAccess or another policy that allows something.",
  examples: {
    good: [
      { sentence: "FullAWSAccess is attached everywhere", design: () => designOf("Root > Runtime > shop*") },
      {
        sentence: "SCPs are disabled",
        design: () => withOrganization(withoutScp(), { enabledPolicyTypes: [] }),
      },
    ],
    bad: [{ sentence: "an OU has none", design: withoutScp, finds: ["runtime"] }],
  },
  find: (context) =>
    context.problems("no-scp").map(({ nodeId, message }) => {
      const fix = nodeId === null ? undefined : attachFullAccess(context.design, nodeId);
      return { ...(nodeId === null ? {} : { nodeId }), message, ...(fix === undefined ? {} : { fix }) };
    }),
};
