import type { Problem } from "../../json/problem";
import type { DesignEdit } from "../designEdit";
import { FULL_AWS_ACCESS } from "../fullAwsAccess";
import { isTypeEnabled } from "../structure/attachments";
import { aboutDesign } from "../structure/designProblem";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Policy,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../types";

/** Whether the organization hasn't enabled the policy's type yet, so that AWS would refuse to attach it. */
export function needsEnabling(design: Design, policy: Pick<Policy, "type"> | undefined): boolean {
  return policy !== undefined && !isTypeEnabled(design, policy.type);
}

/** ", enabling resource control policies": what attaching the first policy of a type does besides; else empty. */
export function enablingWords(design: Design, policy: Pick<Policy, "type"> | undefined): string {
  return policy !== undefined && needsEnabling(design, policy) ? `, enabling ${policyTypeInWords(policy.type)}` : "";
}

/**
 * Enables a type as AWS does. With SCPs it attaches FullAWSAccess to the root, every OU and every account; gives a warning
 * where some lacked it. With RCPs it attaches RCPFullAWSAccess, which can't be detached and so isn't drawn.
 * Source: AWS Organizations User Guide, "Enabling a policy type", "Service control policies".
 */
export function enableType(edit: DesignEdit, type: PolicyType): readonly Problem[] {
  const { organization } = edit.design;
  if (isTypeEnabled(edit.design, type)) return [];
  edit.setField("organization", { ...organization, enabledPolicyTypes: [...organization.enabledPolicyTypes, type] });
  return type === SERVICE_CONTROL_POLICY ? attachFullAccessEverywhere(edit) : [];
}

/** Attaches FullAWSAccess wherever it is missing, as AWS does when SCPs are enabled. */
export function attachFullAccessEverywhere(edit: DesignEdit): readonly Problem[] {
  const lacking = [...edit.design.nodes.values()].filter(({ policyIds }) => !policyIds.includes(FULL_AWS_ACCESS_ID));
  if (lacking.length === 0) return [];
  keepFullAccess(edit);
  for (const node of lacking) edit.replaceNode({ ...node, policyIds: [FULL_AWS_ACCESS_ID, ...node.policyIds] });
  const total = edit.design.nodes.size;
  const where = lacking.length === total ? "everywhere" : `at ${lacking.length} of ${total} places, which lacked it`;
  return [
    aboutDesign({
      code: "full-access-attached",
      severity: "warning",
      message: `With SCPs enabled AWS attaches FullAWSAccess: ${where}.`,
      remedy: "Detach it where an allow list is to hold.",
    }),
  ];
}

/** Adds FullAWSAccess to the library, first, where it is missing. */
export function keepFullAccess(edit: DesignEdit): void {
  if (edit.design.policies.has(FULL_AWS_ACCESS_ID)) return;
  const first = edit.design.policies.keys().next();
  edit.addPolicy(FULL_AWS_ACCESS, first.done === true ? null : first.value);
}

/** "resource control policies"; of types without words of ours by AWS's name. */
export function policyTypeInWords(type: PolicyType): string {
  if (type === SERVICE_CONTROL_POLICY) return "service control policies";
  return type === RESOURCE_CONTROL_POLICY ? "resource control policies" : `policies of the type ${type}`;
}
