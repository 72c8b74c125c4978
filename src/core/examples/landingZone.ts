import { policyId } from "../design/ids";
import { type Policy, SERVICE_CONTROL_POLICY } from "../design/types";
import { GUARDRAILS_1, GUARDRAILS_2, QUARANTINE } from "./data/landingZoneGuardrails";
import { PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { account, management, ou } from "./parts";
import type { Example } from "./types";

const GUARDRAILS: readonly Policy[] = [
  scp("guardrails-1", "AcceleratorGuardrails1", "Accelerator GuardRails 1", GUARDRAILS_1),
  scp("guardrails-2", "AcceleratorGuardrails2", "Accelerator GuardRails 2", GUARDRAILS_2),
];

/**
 * What the sample configuration of Landing Zone Accelerator sets up: its OUs, accounts and service control policies.
 *
 * Source: awslabs/landing-zone-accelerator-on-aws (Apache-2.0), reference/sample-configurations/lza-sample-config,
 * organization-config.yaml and accounts-config.yaml. Its tag and backup policies are left out.
 */
export const landingZone: Example = {
  id: "landing-zone-accelerator",
  title: "Landing Zone Accelerator",
  description:
    "The OUs, accounts and policies that AWS's solution sets up by its sample configuration, before any workload. For those who deploy it or compare with it.",
  group: "good",
  document: () =>
    organizationOf({
      name: "Landing Zone Accelerator",
      description:
        "After the sample configuration of Landing Zone Accelerator on AWS, without its tag and backup policies.",
      why: "ProtectAccount is not the solution's: its own policies protect the trails that it makes, and leave open to leave the organization. Detach it to see the sample configuration as it is.",
      policies: [PROTECT_ACCOUNT],
      accepted: [
        {
          rule: "no-delivery-account",
          reason: "The sample configuration has none: the solution's own pipeline is in the management account.",
        },
      ],
      tree: [
        management(),
        ou(
          "Security",
          [
            account("LogArchive", { kind: "log-archive" }, { why: "Mandatory: the records of all accounts." }),
            account(
              "Audit",
              { kind: "security-tooling" },
              { why: "Mandatory: the security team's account, from which it watches the others." },
            ),
          ],
          {
            policies: GUARDRAILS,
            why: "Both guardrail policies keep everybody but the solution's own roles away from what it has set up.",
          },
        ),
        ou(
          "Infrastructure",
          [account("SharedServices", { kind: "shared-services" }), account("Network", { kind: "network" })],
          {
            policies: GUARDRAILS,
            why: "The place for what all workloads share. OUs for workloads are yours to add, with the same two policies.",
          },
        ),
      ],
      furtherPolicies: [
        scp(
          "quarantine",
          "Quarantine",
          "This SCP is used to prevent changes to new accounts until the Accelerator has been executed successfully. This policy will be applied upon account creation if enabled.",
          QUARANTINE,
        ),
      ],
    }),
};

function scp(id: string, name: string, description: string, document: Policy["document"] & object): Policy {
  return { id: policyId(id), type: SERVICE_CONTROL_POLICY, name, description, document };
}
