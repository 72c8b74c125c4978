import { PROTECT_ACCOUNT, PROTECT_DATA, REGIONS, WHY_PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { enterprise, management, ou, sandbox, workload } from "./parts";
import type { Example } from "./types";

const UNITS = ["Ecommerce", "Data Warehouse"] as const;

/** OUs by delivery phase, for organizations whose rules differ by phase more than by business unit. */
export const byDeliveryPhase: Example = {
  id: "by-delivery-phase",
  title: "Step 2: by delivery phase",
  description:
    "An OU for development, staging and production each, so that a rule for production is attached once. For rules that differ by phase, not by business unit.",
  group: "good",
  document: () =>
    organizationOf({
      name: "By delivery phase",
      description: "Workloads in OUs by delivery phase.",
      why: WHY_PROTECT_ACCOUNT,
      policies: [PROTECT_ACCOUNT],
      tree: [
        management(),
        enterprise(),
        ou(
          "Runtime",
          [
            ou(
              "Dev",
              UNITS.map((unit) => workload(unit, "dev", {}, ["uat"])),
              {
                why: "UAT shares the development accounts: it has no data of customers, and nothing that production lacks.",
              },
            ),
            ou(
              "Stage",
              UNITS.map((unit) => workload(unit, "stage")),
            ),
            ou(
              "Prod",
              UNITS.map((unit) => workload(unit, "prod")),
              {
                policies: [PROTECT_DATA],
                why: "ProtectData stands on the OU: a new business unit's production is protected as soon as its account is in here.",
              },
            ),
            sandbox(),
          ],
          {
            policies: [REGIONS],
            why: "Phases are the OUs here, business units the accounts in them. A rule for one business unit must be attached to three accounts; if there are many such rules, make the units the OUs.",
          },
        ),
      ],
    }),
};
