import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import { nodeOf } from "../design/queries";
import { type Design, type Policy, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import { evaluate } from "../engine";
import { policyFromTemplate, policyTemplates } from "./index";

const MEMBER = nodeId("workload");

describe.each(policyTemplates.map((template) => [template.title, template] as const))("%s", (_title, template) => {
  it.each(template.examples.map((example) => [example.sentence, example] as const))("%s", (_sentence, example) => {
    const design = attachedToAnAccount(policyFromTemplate(template, policyId("policy"), example.arguments));
    expect(evaluate(design, { accountId: MEMBER, ...example.request }).kind).toBe(example.expected);
  });
});

/** Root with a management account and a member account; the policy is on the member account, beside FullAWSAccess. */
function attachedToAnAccount(policy: Policy): Design {
  const design = designOf("Root > Workload*");
  const member = nodeOf(design, MEMBER);
  const policyIds = [...new Set([...member.policyIds, policy.id])];
  return {
    ...design,
    organization: { ...design.organization, enabledPolicyTypes: [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY] },
    nodes: new Map(design.nodes).set(MEMBER, { ...member, policyIds }),
    policies: new Map(design.policies).set(policy.id, policy),
  };
}
