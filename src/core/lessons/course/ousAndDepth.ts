import { policyId } from "../../design/ids";
import { policyFromTemplate } from "../../templates";
import { protectData } from "../../templates/protectData";
import type { Lesson } from "../types";
import { runtime, startDesign } from "./startDesign";

const protectsData = policyFromTemplate(protectData, policyId("protect-data"));
const production = { useCases: [{ kind: "runtime", phase: "prod" }] };
const development = { useCases: [{ kind: "runtime", phase: "dev" }] };

/** OUs nest five levels; an account is in one of them; a policy goes where all it is meant for are. */
export const lesson: Lesson = {
  id: "ous-and-depth",
  title: "OUs and depth",
  minutes: 7,
  terms: ["ou", "level", "inheritance", "root"],
  text: [
    "OUs nest up to five levels below the [[root]], and an account may hang at any of them, but in exactly one place. So the tree answers one question only: which accounts are to be treated alike?",
    "A tree that copies the company's chart grows deep and changes with every reorganization. A tree that follows policies stays flat.",
    "A policy binds everything below it, however deep. If the same policy hangs at many accounts, the tree probably lacks the OU that they have in common.",
    "This tree copies a chart: it goes six levels deep, which AWS refuses, and ProtectData hangs at three accounts one by one.",
  ],
  prediction: {
    question:
      "“ProtectData” is taken from the accounts and attached to Division, four OUs above shop-prod. Does it still reach the account?",
    choices: [
      { text: "No: a policy reaches the next level only" },
      { text: "Yes: it binds everything below, at any depth" },
      { text: "Only if each OU between repeats it" },
    ],
    right: 1,
    why: "A deny above is enough: the request has to pass every level from the root to the account, and one level that stops it stops it. (It would also stop Division's developers, so Division is the wrong place.)",
  },
  start: startDesign({
    name: "The company's chart as a tree",
    outline:
      "Root > Company > Division > Region > Unit > Team > Shop > shop-prod*; Root > Company > Division > Region > Unit > Team > Shop > shop-dev*; Root > Company > Division > warehouse-prod*; Root > Company > Division > warehouse-dev*; Root > Company > payroll-prod*",
    useCases: {
      "shop-prod": [runtime("Shop", "prod")],
      "shop-dev": [runtime("Shop", "dev")],
      "warehouse-prod": [runtime("Warehouse", "prod")],
      "warehouse-dev": [runtime("Warehouse", "dev")],
      "payroll-prod": [runtime("Payroll", "prod")],
    },
    attached: {
      "shop-prod": [protectsData],
      "warehouse-prod": [protectsData],
      "payroll-prod": [protectsData],
    },
  }),
  task: "Make a tree that AWS accepts, in which a single attachment protects the data of every production account and leaves the developers free.",
  hints: [
    "Which accounts are to be treated alike here? That is what an OU is for.",
    "Make an OU for production, move the production accounts there, and attach ProtectData to it.",
    "Detach ProtectData from the three accounts, and move shop-dev or the OU Shop up so that no OU is deeper than five levels.",
  ],
  goals: [
    {
      kind: "aws-accepts",
      sentence: "No OU is deeper than AWS allows.",
      rules: "2026-05",
      about: ["depth"],
    },
    { kind: "attachments", sentence: "One attachment is enough.", atMost: 1 },
    {
      kind: "verdict",
      sentence: "Nobody deletes production's data.",
      accounts: production,
      requests: [{ action: "dynamodb:DeleteTable" }, { action: "rds:DeleteDBCluster" }],
      expect: "denied",
    },
    {
      kind: "verdict",
      sentence: "Developers may delete theirs.",
      accounts: development,
      requests: [{ action: "dynamodb:DeleteTable" }],
      expect: "allowed",
    },
    {
      kind: "has-use-cases",
      sentence: "All five accounts' use cases are there.",
      useCases: [
        { businessUnit: "Shop", phase: "prod" },
        { businessUnit: "Shop", phase: "dev" },
        { businessUnit: "Warehouse", phase: "prod" },
        { businessUnit: "Warehouse", phase: "dev" },
        { businessUnit: "Payroll", phase: "prod" },
      ],
    },
  ],
  praise: "One policy, one place. A tree that follows policies needs few levels and few attachments.",
  next: "Next: a riddle of two levels that each allow something.",
};
