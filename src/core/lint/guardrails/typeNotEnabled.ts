import { designOf } from "../../design/designOf";
import { policyLabelOf } from "../../design/labels";
import { isTypeEnabled } from "../../design/structure/attachments";
import { RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../design/types";
import { denying, withOrganization, withPolicy } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { counted } from "../words";

const withRcp = () =>
  withPolicy(designOf("Root > Runtime > shop*"), {
    id: "only-ours",
    type: RESOURCE_CONTROL_POLICY,
    statements: [{ ...denying("s3:*"), Principal: "*" }],
    attachedTo: ["root", "runtime"],
  });

export const typeNotEnabled: LintRule = {
  id: "type-not-enabled",
  title: "A policy of a type that isn’t enabled",
  severity: "error",
  what: "A policy is attached while its type isn’t enabled in the organization.",
  why: {
    text: "AWS refuses to attach it. When a type is disabled, AWS detaches all policies of it.",
    source: SOURCES.attachPolicy,
  },
  mend: "Enable the type in the organization’s settings, or detach the policy.",
  examples: {
    good: [
      {
        sentence: "its type is enabled",
        design: () =>
          withOrganization(withRcp(), { enabledPolicyTypes: [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY] }),
      },
      {
        sentence: "SCPs are disabled and only AWS’s own is there",
        design: () => withOrganization(designOf("Root > Runtime > shop*"), { enabledPolicyTypes: [] }),
      },
    ],
    bad: [{ sentence: "RCPs aren’t enabled", design: withRcp, finds: ["only-ours"] }],
  },
  find({ design, nodes }) {
    const policies = [...design.policies.values()].filter(
      ({ type, awsManaged }) => awsManaged !== true && !isTypeEnabled(design, type),
    );
    return policies.flatMap(({ id, type }) => {
      const count = nodes.filter(({ policyIds }) => policyIds.includes(id)).length;
      if (count === 0) return [];
      const message = `${policyLabelOf(design, id)} is attached to ${counted(count, "place")}, but its type (${type}) isn’t enabled.`;
      return [{ policyId: id, message }];
    });
  },
};
