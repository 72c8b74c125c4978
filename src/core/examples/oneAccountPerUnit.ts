import { organizationOf } from "./organizationOf";
import { account, management, type Part } from "./parts";
import type { Example } from "./types";

/** Each business unit with all its phases in one account, right under the root. */
export const oneAccountPerUnit: Example = {
  id: "one-account-per-unit",
  title: "One account per business unit",
  description:
    "Each unit has development, staging and production in one account, with pipelines beside them and no OU for rules. Take it apart: phases first.",
  group: "to-take-apart",
  document: () =>
    organizationOf({
      name: "One account per business unit",
      description: "Business units kept apart, their phases not.",
      why: "Only FullAWSAccess stands here. A rule on the root meets development and production alike, and there is no OU in between to tell them apart.",
      tree: [
        management(),
        account("IT", [{ kind: "security" }, { kind: "shared-services" }, { kind: "delivery" }], {
          why: "Whoever gets into a pipeline is in the security account.",
        }),
        businessUnit(
          "Ecommerce",
          "Protecting production's database from deletion would protect development's too, and nobody could tear down a test.",
        ),
        businessUnit("Data Warehouse"),
        businessUnit("Customer Care"),
      ],
    }),
};

function businessUnit(name: string, why?: string): Part {
  const useCases = ["dev", "stage", "prod"].map((phase) => ({ kind: "runtime", businessUnit: name, phase }));
  return account(name, useCases, why === undefined ? {} : { why });
}
