import { PROTECT_ACCOUNT, PROTECT_DATA, REGIONS, WHY_PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { management, ou, workload } from "./parts";
import type { Example } from "./types";

/** The least that keeps production apart: management, development, production. */
export const startUp: Example = {
  id: "start-up",
  title: "Start-up with three accounts",
  description:
    "Management, development and production: the least that keeps customers' data away from experiments. For a team of a few people.",
  group: "good",
  document: () =>
    organizationOf({
      name: "Start-up",
      description: "Three accounts for a young company, with room to grow.",
      settings: { phases: ["dev", "prod"] },
      why: `${WHY_PROTECT_ACCOUNT} The management account stays empty: policies don't bind it.`,
      policies: [PROTECT_ACCOUNT],
      accepted: [
        { rule: "no-security-account", reason: "The next account to come, once somebody looks after security." },
        { rule: "no-shared-services-account", reason: "Nothing is shared yet." },
        { rule: "no-delivery-account", reason: "Builds run where the code is kept; no pipeline is in AWS yet." },
      ],
      tree: [
        management(),
        ou(
          "Runtime",
          [
            workload("Shop", "dev", { why: "Everything that isn't production: try, test, break." }, ["test"]),
            workload("Shop", "prod", {
              policies: [PROTECT_DATA],
              why: "Customers' data is here and nowhere else, so this is the account whose databases nobody can delete.",
            }),
          ],
          {
            policies: [REGIONS],
            why: "The two accounts are in an OU and not right under the root, so that rules for workloads have a place, and further accounts come under them by themselves. The next ones are security, then delivery.",
          },
        ),
      ],
    }),
};
