import { PROTECT_ACCOUNT, PROTECT_DATA, REGIONS, WHY_PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { account, enterprise, management, ou, type Part, sandbox, workload } from "./parts";
import type { Example } from "./types";

/** An account for each business unit in each delivery phase; a unit with pipelines of its own has them in its own account. */
export const unitsByPhases: Example = {
  id: "units-by-phases",
  title: "Step 3: business units × phases",
  description:
    "An account for each business unit in each phase. UAT shares development; the unit that builds with pipelines of its own has a delivery account of its own.",
  group: "good",
  document: () =>
    organizationOf({
      name: "Business units × phases",
      description: "One account for each business unit in each delivery phase.",
      why: WHY_PROTECT_ACCOUNT,
      policies: [PROTECT_ACCOUNT],
      tree: [
        management(),
        enterprise(),
        ou(
          "Runtime",
          [
            businessUnit("Ecommerce"),
            businessUnit("Data Warehouse", [
              account(
                "data-warehouse-delivery",
                { kind: "delivery", businessUnit: "Data Warehouse" },
                {
                  why: "This unit builds with pipelines of its own. They can change its production, so they are neither in one of its phases nor in the Delivery account of the others.",
                },
              ),
            ]),
            businessUnit("Customer Care"),
            sandbox(),
          ],
          {
            policies: [REGIONS],
            why: "One account for each business unit in each phase: an error or a break-in reaches one unit in one phase, and no further.",
          },
        ),
      ],
    }),
};

function businessUnit(name: string, further: readonly Part[] = []): Part {
  return ou(name, [
    workload(name, "dev", {}, ["uat"]),
    workload(name, "stage"),
    workload(name, "prod", { policies: [PROTECT_DATA] }),
    ...further,
  ]);
}
