import { PROTECT_ACCOUNT, PROTECT_DATA, REGIONS, WHY_PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { account, management, ou, type Part, workload } from "./parts";
import type { Example } from "./types";

/**
 * The full example: shared functions in an Enterprise OU, two business units with an account for each delivery phase in
 * a Runtime OU, and guardrails at the level where each belongs.
 */
export const exampleCorp: Example = {
  id: "example-corp",
  title: "Example Corp",
  description:
    "A whole organization: shared accounts, two business units from development to production, a sandbox, and guardrails at three levels.",
  group: "good",
  document: () =>
    organizationOf({
      name: "Example Corp",
      description: "An online shop with a data warehouse: one account for each use case, guardrails where they belong.",
      why: WHY_PROTECT_ACCOUNT,
      policies: [PROTECT_ACCOUNT],
      tree: [
        management(),
        ou("Enterprise", [
          account("Security", { kind: "security" }),
          account("Shared Services", { kind: "shared-services" }),
          account("Delivery", { kind: "delivery" }),
        ]),
        ou(
          "Runtime",
          [businessUnit("Ecommerce"), businessUnit("Data Warehouse"), account("Sandbox", { kind: "sandbox" })],
          {
            policies: [REGIONS],
            why: "Workloads run in two Regions only. The rule stands here and not on the root, so that Security can watch every Region.",
          },
        ),
      ],
    }),
};

/** An OU with an account for each delivery phase; UAT shares the development account, production keeps its data. */
function businessUnit(name: string): Part {
  return ou(name, [
    workload(name, "dev", {}, ["uat"]),
    workload(name, "stage"),
    workload(name, "prod", { policies: [PROTECT_DATA] }),
  ]);
}
