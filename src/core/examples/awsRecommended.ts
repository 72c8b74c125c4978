import { policyId } from "../design/ids";
import type { Policy } from "../design/types";
import { policyFromTemplate } from "../templates";
import { denyEverything } from "../templates/denyEverything";
import { PROTECT_ACCOUNT, PROTECT_DATA, REGIONS, WHY_PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { account, management, ou, workload } from "./parts";
import type { Example } from "./types";

const SUSPEND: Policy = policyFromTemplate(denyEverything, policyId("deny-everything"));

const UNITS = ["Orders", "Reporting"] as const;

/**
 * The OUs that AWS recommends, with the accounts of its Security Reference Architecture.
 *
 * Sources: AWS whitepaper "Organizing Your AWS Environment Using Multiple Accounts", "Recommended OUs and accounts"
 * (https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/recommended-ous-and-accounts.html);
 * AWS Prescriptive Guidance, "AWS Security Reference Architecture"
 * (https://docs.aws.amazon.com/prescriptive-guidance/latest/security-reference-architecture/architecture.html).
 */
export const awsRecommended: Example = {
  id: "aws-recommended",
  title: "OUs that AWS recommends",
  description:
    "All OUs of AWS's whitepaper and the accounts of its Security Reference Architecture. Delete the ones that you don't need yet: AWS wouldn't begin with all.",
  group: "good",
  document: () =>
    organizationOf({
      name: "OUs that AWS recommends",
      description:
        "After “Organizing Your AWS Environment Using Multiple Accounts” and the AWS Security Reference Architecture.",
      settings: { phases: ["test", "prod"] },
      why: WHY_PROTECT_ACCOUNT,
      policies: [PROTECT_ACCOUNT],
      tree: [
        management(),
        ou(
          "Security",
          [
            account(
              "Log Archive",
              { kind: "log-archive" },
              { why: "The records of all accounts, where those who caused them can't reach them." },
            ),
            account(
              "Security Tooling",
              { kind: "security-tooling" },
              {
                why: "Where the security team watches and responds from; AWS's security services delegate their administration to it.",
              },
            ),
          ],
          { why: "Foundational: owned by the security team, which grants others no more than reading." },
        ),
        ou(
          "Infrastructure",
          [account("Network", { kind: "network" }), account("Shared Services", { kind: "shared-services" })],
          { why: "Foundational: what the infrastructure team runs for all the others." },
        ),
        ou(
          "Workloads",
          [
            ou(
              "Prod",
              UNITS.map((unit) => workload(unit, "prod")),
              { id: "workloads-prod", policies: [PROTECT_DATA] },
            ),
            ou(
              "Test",
              UNITS.map((unit) => workload(unit, "test", {}, ["dev", "uat"])),
              { id: "workloads-test" },
            ),
          ],
          {
            policies: [REGIONS],
            why: "Split by how strict the rules are, production and all before it, and not after the company's organization chart, which changes more often.",
          },
        ),
        ou("Sandbox", [account("sandbox-1", { kind: "sandbox" })], {
          policies: [REGIONS],
          why: "Accounts for learning, cut off from the company's network and data.",
        }),
        ou("Deployments", [account("Deployments", { kind: "delivery" }, { id: "deployments-account" })], {
          why: "Pipelines change production, so they are run like production, and apart from the workloads that they deploy.",
        }),
        ou("Policy Staging", [], {
          why: "A changed policy is tried here on a few accounts before it is attached where it counts.",
        }),
        ou("Suspended", [], {
          policies: [SUSPEND],
          why: "Accounts wait here to be closed or looked into. Everything is denied to them.",
        }),
        ou("Individual Business Users", [], {
          why: "For people who need something of AWS themselves, such as a bucket to share reports, and no workload.",
        }),
        ou("Exceptions", [], {
          why: "For accounts that need a rule of their own. If two need the same exception, the rules of Workloads are due for a change.",
        }),
        ou("Transitional", [], {
          policies: [REGIONS],
          why: "Accounts that came with a company that was bought wait here until they fit in elsewhere.",
        }),
        ou("Business Continuity", [], {
          policies: [PROTECT_DATA],
          why: "For copies of backups that survive even if the accounts that they come from are lost.",
        }),
      ],
    }),
};
