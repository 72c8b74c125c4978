import { policyId } from "../design/ids";
import type { Policy } from "../design/types";
import { policyFromTemplate } from "../templates";
import { restrictRegions } from "../templates/restrictRegions";
import { PROTECT_ACCOUNT, PROTECT_DATA, REGIONS, WHY_PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { enterprise, management, ou, type Part, sandbox, workload } from "./parts";
import type { Example } from "./types";

const EUROPE: Policy = {
  ...policyFromTemplate(restrictRegions, policyId("regions-europe"), { regions: ["eu-central-1", "eu-west-1"] }),
  name: "DenyRegionsOutsideEurope",
};

/** OUs by business unit with a production account apart, for units that go their own ways. */
export const byBusinessUnit: Example = {
  id: "by-business-unit",
  title: "By business unit",
  description:
    "An OU for each business unit with its production apart from the rest, and rules that differ by unit, here the Regions. For units that go their own ways.",
  group: "good",
  document: () =>
    organizationOf({
      name: "By business unit",
      description: "Workloads in OUs by business unit, each with production apart.",
      settings: { phases: ["nonprod", "prod"] },
      why: WHY_PROTECT_ACCOUNT,
      policies: [PROTECT_ACCOUNT],
      tree: [
        management(),
        enterprise(),
        ou(
          "Runtime",
          [
            businessUnit("Ecommerce", REGIONS),
            businessUnit("Data Warehouse", REGIONS),
            businessUnit(
              "Ecommerce Europe",
              EUROPE,
              "This unit's data stays in Europe, so its Regions differ from those of the others.",
            ),
            sandbox({ policies: [REGIONS] }),
          ],
          {
            why: "Business units are the OUs here: what holds for a unit is attached once, and its costs, its people and its mistakes stay within it.",
          },
        ),
      ],
    }),
};

function businessUnit(name: string, regions: Policy, why?: string): Part {
  const accounts = [
    workload(name, "nonprod", {}, ["dev", "test"]),
    workload(name, "prod", { policies: [PROTECT_DATA] }),
  ];
  return ou(name, accounts, { policies: [regions], ...(why === undefined ? {} : { why }) });
}
