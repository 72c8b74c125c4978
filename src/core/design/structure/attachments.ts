import { describeNode } from "../labels";
import { nodesInOrder } from "../queries";
import { policyQuotaOf } from "../quotas";
import { type Design, type Node, type PolicyType, SERVICE_CONTROL_POLICY } from "../types";
import { aboutDesign, aboutNode, type DesignProblem } from "./designProblem";

const TYPE_NAMES: Readonly<Record<string, string>> = {
  SERVICE_CONTROL_POLICY: "SCPs",
  RESOURCE_CONTROL_POLICY: "RCPs",
};

function typeName(type: PolicyType): string {
  return (Object.hasOwn(TYPE_NAMES, type) && TYPE_NAMES[type]) || `policies of the type ${type}`;
}

/** The node's own policies of one type; inherited ones don't count. */
export function countAttached(design: Design, node: Node, type: PolicyType): number {
  return node.policyIds.filter((id) => design.policies.get(id)?.type === type).length;
}

export function isTypeEnabled(design: Design, type: PolicyType): boolean {
  return design.organization.enabledPolicyTypes.includes(type);
}

/** More policies of a type on the node than AWS allows; these quotas can't be raised. */
export function overAttached(design: Design, node: Node, type: PolicyType): readonly DesignProblem[] {
  const quota = policyQuotaOf(design.organization, type);
  if (quota === null) return [];
  const count = countAttached(design, node, type);
  if (count === 0 || count + quota.impliedPerTarget <= quota.perTarget) return [];
  const implied = quota.impliedPerTarget === 0 ? "" : " and RCPFullAWSAccess, which AWS attaches itself";
  return [
    aboutNode(node.id, {
      code: "too-many-attached",
      message: `${count} ${typeName(type)}${implied} are attached to the ${describeNode(node)}; AWS allows ${quota.perTarget}.`,
      remedy: "Merge some of them, or attach them one level higher.",
    }),
  ];
}

/** A level without any SCP while SCPs are enabled: nothing passes it, and AWS doesn't let it come to that. */
export function levelWithoutScp(design: Design, node: Node): readonly DesignProblem[] {
  if (!isTypeEnabled(design, SERVICE_CONTROL_POLICY) || countAttached(design, node, SERVICE_CONTROL_POLICY) > 0)
    return [];
  return [
    aboutNode(node.id, {
      code: "no-scp",
      message: `Nothing passes the ${describeNode(node)}: no SCP is attached to it. AWS refuses to detach the last one.`,
      remedy: "Attach FullAWSAccess or another policy that allows something.",
    }),
  ];
}

/** More policies of a type than an organization may have, those that AWS itself manages not counted. */
export function tooManyPolicies({ organization, policies }: Design): readonly DesignProblem[] {
  const counts = new Map<PolicyType, number>();
  for (const { type, awsManaged } of policies.values())
    if (awsManaged !== true) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].flatMap(([type, count]) => {
    const quota = policyQuotaOf(organization, type)?.perOrganization;
    if (quota === undefined || count <= quota) return [];
    return [
      aboutDesign({
        code: "too-many-policies",
        message: `The organization has ${count} ${typeName(type)}; AWS allows ${quota}.`,
        remedy: "Remove those that are attached nowhere, or merge some.",
      }),
    ];
  });
}

/** What AWS would refuse about the attachments of every node, in drawing order. */
export function attachmentProblems(design: Design): readonly DesignProblem[] {
  const types = new Set(Array.from(design.policies.values(), (policy) => policy.type));
  return nodesInOrder(design).flatMap((node) => [
    ...levelWithoutScp(design, node),
    ...Array.from(types).flatMap((type) => overAttached(design, node, type)),
  ]);
}
