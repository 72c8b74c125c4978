import { organizationOf } from "./organizationOf";
import { account } from "./parts";
import type { Example } from "./types";

/** Everything in the management account: how most begin, and what no policy can help. */
export const oneAccount: Example = {
  id: "one-account",
  title: "One account for everything",
  description:
    "Management, pipelines, development, production and experiments in the management account, which no policy binds. Take it apart: one use case at a time.",
  group: "to-take-apart",
  document: () =>
    organizationOf({
      name: "One account for everything",
      description: "How most begin, with a single account that does everything, to be taken apart.",
      why: "At the start there was nothing to attach a policy to that would have helped: the only account was the management account, and service control policies don't bind it.",
      tree: [
        account(
          "Everything",
          [
            { kind: "management" },
            { kind: "security" },
            { kind: "shared-services" },
            { kind: "delivery" },
            ...["Ecommerce", "Data Warehouse"].flatMap((businessUnit) =>
              ["dev", "stage", "prod"].map((phase) => ({ kind: "runtime", businessUnit, phase })),
            ),
            { kind: "sandbox" },
          ],
          {
            id: "management",
            why: "At the start this account did everything: whoever could deploy an experiment was one mistake away from customers' data, from the records of it, and from closing every account.",
          },
        ),
      ],
    }),
};
