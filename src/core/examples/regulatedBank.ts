import { policyId } from "../design/ids";
import { type Policy, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import { slugOf } from "../generator/patterns";
import { policyFromTemplate } from "../templates";
import { approvedServices } from "../templates/approvedServices";
import { denyEverything } from "../templates/denyEverything";
import { protectData } from "../templates/protectData";
import { restrictRegions } from "../templates/restrictRegions";
import { secureTransport } from "../templates/secureTransport";
import { servicesOnBehalf } from "../templates/servicesOnBehalf";
import { trustedIdentities } from "../templates/trustedIdentities";
import { trustedResources } from "../templates/trustedResources";
import { PROTECT_ACCOUNT, WHY_PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { account, management, ou, type Part, workload } from "./parts";
import type { Example } from "./types";

/** A place holder in the shape of an organization's id: the perimeter needs one, and who opens the example has another. */
const ORGANIZATION_ID = "o-examplebank";
const OURS = { organizationIds: [ORGANIZATION_ID] };

const EUROPE: Policy = policyFromTemplate(restrictRegions, policyId("regions"), {
  regions: ["eu-central-1", "eu-west-1"],
});
const APPROVED: Policy = policyFromTemplate(approvedServices, policyId("approved-services"));
const KEEP_DATA: Policy = policyFromTemplate(protectData, policyId("protect-data"), {
  furtherActions: [
    "backup:DeleteBackupVault",
    "backup:DeleteRecoveryPoint",
    "kms:ScheduleKeyDeletion",
    "rds:DeleteDBClusterSnapshot",
    "rds:DeleteDBSnapshot",
    "s3:DeleteBucket",
  ],
});
const SUSPEND: Policy = policyFromTemplate(denyEverything, policyId("deny-everything"));
const OUR_RESOURCES: Policy = policyFromTemplate(trustedResources, policyId("trusted-resources"), OURS);
const OUR_IDENTITIES: Policy = policyFromTemplate(trustedIdentities, policyId("trusted-identities"), OURS);
const OUR_SERVICES: Policy = policyFromTemplate(servicesOnBehalf, policyId("services-on-behalf"), OURS);
const OVER_TLS: Policy = policyFromTemplate(secureTransport, policyId("secure-transport"));

/** Business units × phases under the rules of a supervised company. */
export const regulatedBank: Example = {
  id: "regulated-bank",
  title: "Regulated bank",
  description:
    "Approved services and Regions only, a data perimeter, protected records and data; log archive, security tooling and network apart, delivery by unit. Its policies name o-examplebank: put in your own organization's id.",
  group: "good",
  document: () =>
    organizationOf({
      name: "Regulated bank",
      description: "Business units × phases under the rules of a supervised company.",
      settings: {
        awsId: ORGANIZATION_ID,
        homeRegion: "eu-central-1",
        phases: ["dev", "test", "prod"],
        enabledPolicyTypes: [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY],
      },
      why: `${WHY_PROTECT_ACCOUNT} Beside it stand the fence around two Regions, which supervisors ask for, and what keeps strangers from the bank's data. These name the organization ${ORGANIZATION_ID}: put your own id into the settings and the policies before anybody works under them. The third side of the perimeter, networks, needs your addresses and is left to you.`,
      policies: [PROTECT_ACCOUNT, EUROPE, OUR_IDENTITIES, OUR_SERVICES, OVER_TLS],
      tree: [
        management(),
        ou("Enterprise", [
          account(
            "Log Archive",
            { kind: "log-archive" },
            { policies: [KEEP_DATA], why: "Auditors read here, nobody writes but AWS's services, and nobody deletes." },
          ),
          account(
            "Security Tooling",
            { kind: "security-tooling" },
            { why: "Those who watch aren't those who keep the records: neither can cover up alone." },
          ),
          account("Shared Services", { kind: "shared-services" }),
          account(
            "Delivery",
            { kind: "delivery" },
            { why: "The platform's own pipelines. Business units have theirs." },
          ),
          account(
            "Network",
            { kind: "network" },
            { why: "All ways in and out in one account, with people of its own." },
          ),
        ]),
        ou("Runtime", [businessUnit("Payments"), businessUnit("Cards"), businessUnit("Online Banking")], {
          policies: [APPROVED, OUR_RESOURCES],
          why: "Workloads use only services that have been audited, here those of AWS's PCI list of 2021, and no resources of strangers. Development is bound too: what is built with an unapproved service would never reach production.",
        }),
        ou("Sandbox", [account("sandbox-1", { kind: "sandbox" })], {
          policies: [OUR_RESOURCES],
          why: "Services are looked at here before they are approved. No data of customers, no way to the network, and none out with the bank's data.",
        }),
        ou("Suspended", [], {
          policies: [SUSPEND],
          why: "Accounts wait here to be closed or looked into. Everything is denied to them.",
        }),
      ],
    }),
};

/** Three phases and a delivery account, so that no pipeline reaches two units. */
function businessUnit(name: string): Part {
  const delivery = account(`${slugOf(name)}-delivery`, { kind: "delivery", businessUnit: name });
  return ou(name, [
    workload(name, "dev", {}, ["uat"]),
    workload(name, "test"),
    workload(name, "prod", { policies: [KEEP_DATA] }),
    delivery,
  ]);
}
