import { blankDesign } from "../../design/blankDesign";
import type { Lesson } from "../types";

const units = ["Shop", "Analytics"];
const phases = ["dev", "stage", "prod"];
const workloads = { useCases: [{ kind: "runtime" }] };
const production = { useCases: [{ kind: "runtime", phase: "prod" }] };
const enterprise = ["security", "shared-services", "delivery"].map((kind) => ({ kind }));

/** A whole organization from a description. */
export const lesson: Lesson = {
  id: "capstone",
  title: "Capstone: Northwind's organization",
  minutes: 25,
  terms: ["organization", "single-use-case-rule", "guardrail", "region"],
  text: [
    "Northwind sells furniture online. It has two business units: Shop, and Analytics, which studies what customers buy. Each delivers in dev, stage and prod.",
    "A security team keeps the records of all accounts. A platform team runs monitoring and DNS for everybody, and a pipeline that deploys everywhere. Newcomers need a place to try things out.",
    "The law keeps customers' data in the European Union: workloads run in Frankfurt (eu-central-1) and Ireland (eu-west-1). Analytics may delete what it likes in dev; in production nobody deletes a database or a table, in either unit. No account leaves the organization or stops its trail.",
    "The canvas is blank but for the management account. Everything you have learned is enough.",
  ],
  prediction: {
    question: "How many member accounts will Northwind need, at the least, if every use case gets its own?",
    choices: [{ text: "6" }, { text: "8" }, { text: "10" }, { text: "12" }],
    right: 2,
    why: "Two units in three phases make six, and Security, Shared services, Delivery and Sandbox four more. The management account comes on top: it is no member account.",
  },
  start: { design: blankDesign({ name: "Northwind" }) },
  task: "Design Northwind's organization.",
  hints: [
    "Begin with the accounts, then the OUs, then the policies. The goals tell how far you are.",
    "OUs: one for what the whole company uses, one for the workloads, in it one for each unit. The sandbox may be anywhere.",
    "Policies: “Protect account” at the root; “Approved Regions only” with eu-central-1 and eu-west-1 at the OU of the workloads; “Protect data” at the production accounts.",
  ],
  goals: [
    {
      kind: "has-use-cases",
      sentence: "Every use case of the description is there.",
      useCases: [
        { kind: "management" },
        ...enterprise,
        { kind: "sandbox" },
        ...units.flatMap((businessUnit) => phases.map((phase) => ({ kind: "runtime", businessUnit, phase }))),
      ],
    },
    {
      kind: "no-finding",
      sentence: "Every account has one use case, and management is alone under the root.",
      rules: [
        "several-use-cases",
        "workloads-in-management",
        "management-not-under-root",
        "no-use-case",
        "phase-missing",
        "no-scp",
        "nothing-allowed",
      ],
    },
    {
      kind: "common-ou",
      sentence: "The enterprise accounts share an OU without workloads.",
      accounts: { useCases: enterprise },
      without: workloads,
    },
    ...units.map(
      (unit) =>
        ({
          kind: "common-ou",
          sentence: `${unit} has an OU of its own.`,
          accounts: { useCases: [{ businessUnit: unit }] },
          without: { useCases: units.filter((other) => other !== unit).map((businessUnit) => ({ businessUnit })) },
        }) as const,
    ),
    {
      kind: "verdict",
      sentence: "No member account leaves or stops its trail.",
      accounts: {},
      requests: [
        { action: "organizations:LeaveOrganization" },
        ...["eu-central-1", "eu-west-1", "us-east-1"].map((region) => ({ action: "cloudtrail:StopLogging", region })),
      ],
      expect: "denied",
    },
    {
      kind: "only-regions",
      sentence: "Workloads don't run outside the two Regions.",
      accounts: workloads,
      regions: ["eu-central-1", "eu-west-1"],
    },
    {
      kind: "verdict",
      sentence: "In the two Regions, and with IAM, workloads work.",
      accounts: workloads,
      requests: [
        { action: "ec2:RunInstances", region: "eu-central-1" },
        { action: "dynamodb:CreateTable", region: "eu-west-1" },
        { action: "iam:CreateRole" },
      ],
      expect: "allowed",
    },
    {
      kind: "verdict",
      sentence: "Nobody deletes production's data.",
      accounts: production,
      requests: [
        { action: "dynamodb:DeleteTable", region: "eu-central-1" },
        { action: "rds:DeleteDBCluster", region: "eu-central-1" },
      ],
      expect: "denied",
    },
    {
      kind: "verdict",
      sentence: "In dev, Analytics may delete its data.",
      accounts: { useCases: [{ businessUnit: "Analytics", phase: "dev" }] },
      requests: [{ action: "dynamodb:DeleteTable", region: "eu-central-1" }],
      expect: "allowed",
    },
  ],
  praise:
    "That is an organization: accounts by use case, OUs by what is treated alike, guardrails at their level. Export it, compare it, show it around.",
  next: "Read the closing page for the way from here.",
};
