import { PROTECT_ACCOUNT, PROTECT_DATA, REGIONS, WHY_PROTECT_ACCOUNT } from "./guardrails";
import { organizationOf } from "./organizationOf";
import { enterprise, management, ou, type Part, sandbox, workload } from "./parts";
import type { Example } from "./types";

/** The pattern that the other structures follow, with names to be replaced. */
export const referenceArchitecture: Example = {
  id: "reference-architecture",
  title: "Reference architecture",
  description:
    "The pattern with names to replace: Management under the root, shared functions in Enterprise, two business units by phase and a sandbox in Runtime.",
  group: "good",
  document: () =>
    organizationOf({
      name: "Reference architecture",
      description: "One account for each use case; enterprise and runtime in OUs of their own.",
      why: `${WHY_PROTECT_ACCOUNT} Beside the OUs only Management is right under it: no policy binds that account, so nothing runs in it.`,
      policies: [PROTECT_ACCOUNT],
      tree: [
        management(),
        enterprise(),
        ou("Runtime", [businessUnit("Unit A"), businessUnit("Unit B"), sandbox()], {
          policies: [REGIONS],
          why: "What the businesses run, an OU for each unit. Rules for all workloads stand here, such as the Regions in which they may run.",
        }),
      ],
    }),
};

function businessUnit(name: string): Part {
  return ou(name, [
    workload(name, "dev"),
    workload(name, "stage"),
    workload(name, "prod", { policies: [PROTECT_DATA] }),
  ]);
}
