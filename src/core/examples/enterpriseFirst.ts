import { PROTECT_ACCOUNT, PROTECT_DATA, REGIONS, WHY_PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { enterprise, management, ou, sandbox, workload } from "./parts";
import type { Example } from "./types";

/** The first step out of a single account: what the enterprise shares gets accounts of its own. */
export const enterpriseFirst: Example = {
  id: "enterprise-first",
  title: "Step 1: enterprise accounts",
  description:
    "The first step out of a single account: security, shared services, delivery and network leave it, production stays alone. Delivery phases come next.",
  group: "good",
  document: () =>
    organizationOf({
      name: "Enterprise accounts first",
      description: "Shared functions in accounts of their own beside one account of production.",
      settings: { phases: ["prod"] },
      why: `${WHY_PROTECT_ACCOUNT} Management is alone under it: it pays and creates accounts, and no policy binds it.`,
      policies: [PROTECT_ACCOUNT],
      tree: [
        management(),
        enterprise(),
        ou(
          "Runtime",
          [
            workload("Shop", "prod", {
              policies: [PROTECT_DATA],
              why: "The account of before, now with nothing but the workload. Development moves out next, into accounts for earlier phases.",
            }),
            sandbox(),
          ],
          { policies: [REGIONS], why: "Rules for workloads stand here and leave the enterprise accounts alone." },
        ),
      ],
    }),
};
