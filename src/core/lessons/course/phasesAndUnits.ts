import { nodeId } from "../../design/ids";
import type { Lesson } from "../types";
import { deny, runtime, scp, startDesign } from "./startDesign";

const runtimeOf = (businessUnit: string, phase: string) => ({ kind: "runtime", businessUnit, phase });
const isRuntime = { kind: "runtime" };
const frozen = scp("Frozen", "Keeps tables from being deleted.", deny("dynamodb:DeleteTable"));

/** Runtime use cases: a business unit's workload in one delivery phase, an OU for each unit. */
export const lesson: Lesson = {
  id: "phases-and-units",
  title: "Phases and units",
  minutes: 5,
  terms: ["business-unit", "delivery-phase", "runtime-use-case", "ou"],
  text: [
    "A business runs software, and so its [[runtime-use-case|runtime use cases]] have two sides: whose software it is (the [[business-unit]]) and how far it has come (the [[delivery-phase]], such as dev, stage and prod).",
    "Each pair of the two is a use case: `shop-dev`, `shop-stage`, `shop-prod`. What one unit breaks, the other doesn't notice; what is tried in dev can't hurt prod.",
    "The accounts of one unit belong together. An [[ou|organizational unit]] (OU) groups them, so that what is meant for the unit is said once and holds for all of its phases.",
  ],
  prediction: {
    question:
      "“Frozen”, attached to the OU Runtime, denies deleting tables: the warehouse asked for it. Can the shop's developers delete a table in shop-dev?",
    choices: [
      { text: "Yes: the warehouse's policy is not theirs", claim: { verdict: "allowed" } },
      { text: "No: it binds every account under Runtime", claim: { verdict: "denied", at: nodeId("runtime") } },
    ],
    right: 1,
    request: { accountId: "shop-dev", action: "dynamodb:DeleteTable" },
    why: "A policy on an OU binds every account under it. As long as both units share one OU, a wish of one is a rule for both.",
  },
  start: startDesign({
    name: "Two units, one OU",
    outline:
      "Root > Runtime > shop-dev*; Root > Runtime > shop-live*; Root > Runtime > warehouse-dev*; Root > Runtime > warehouse-prod*",
    useCases: {
      "shop-dev": [runtime("Shop", "dev")],
      "shop-live": [runtime("Shop", "stage"), runtime("Shop", "prod")],
      "warehouse-dev": [runtime("Warehouse", "dev")],
      "warehouse-prod": [runtime("Warehouse", "prod")],
    },
    attached: { runtime: [frozen] },
  }),
  task: "Give Shop and Warehouse an account for each of dev, stage and prod, and put each unit's accounts into an OU of its own. Then let Frozen bind the warehouse alone.",
  hints: [
    "Look for the account with two phases, and for the phase that Warehouse doesn't have yet.",
    "Add an OU for each unit and drag its accounts into it. It may lie inside Runtime or beside it. What is attached to Runtime still binds whatever lies inside.",
    "Split shop-live into two accounts, add an account with the use case Runtime, Warehouse, stage, and group the six by unit. Attach Frozen to Warehouse's OU, and detach it from Runtime and wherever Shop still has it.",
  ],
  goals: [
    {
      kind: "has-use-cases",
      sentence: "Both units have dev, stage and prod.",
      useCases: ["Shop", "Warehouse"].flatMap((unit) =>
        ["dev", "stage", "prod"].map((phase) => runtimeOf(unit, phase)),
      ),
    },
    {
      kind: "use-cases-per-account",
      sentence: "Each phase of a unit has an account of its own.",
      accounts: { useCases: [isRuntime] },
      atMost: 1,
    },
    {
      kind: "common-ou",
      sentence: "Shop's accounts are in an OU without Warehouse's.",
      accounts: { useCases: [{ businessUnit: "Shop" }] },
      without: { useCases: [{ businessUnit: "Warehouse" }] },
    },
    {
      kind: "common-ou",
      sentence: "Warehouse's accounts are in an OU without Shop's.",
      accounts: { useCases: [{ businessUnit: "Warehouse" }] },
      without: { useCases: [{ businessUnit: "Shop" }] },
    },
    {
      kind: "verdict",
      sentence: "Shop can delete its tables.",
      accounts: { useCases: [{ businessUnit: "Shop" }] },
      requests: [{ action: "dynamodb:DeleteTable" }],
      expect: "allowed",
    },
    {
      kind: "verdict",
      sentence: "Warehouse's tables can't be deleted.",
      accounts: { useCases: [{ businessUnit: "Warehouse" }] },
      requests: [{ action: "dynamodb:DeleteTable" }],
      expect: "denied",
    },
  ],
  praise:
    "Units and phases are apart: six accounts, and an OU that speaks for each unit. What the warehouse asked for now binds the warehouse alone.",
  next: "Next: what happens to a request on its way from the root through the OUs to the account.",
};
