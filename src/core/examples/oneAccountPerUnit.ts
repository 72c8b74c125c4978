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
      description: "It began with business units kept apart and their phases not.",
      why: "At the start only FullAWSAccess stood here: a rule on the root met development and production alike, and there was no OU in between to tell them apart.",
      tree: [
        management(),
        account("IT", [{ kind: "security" }, { kind: "shared-services" }, { kind: "delivery" }], {
          why: "At the start security, shared services and pipelines were in this account, so whoever got into a pipeline was in the security account.",
        }),
        businessUnit(
          "Ecommerce",
          "At the start all phases were in this account: to protect production's database from deletion would have protected development's too, and nobody could have torn down a test.",
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
