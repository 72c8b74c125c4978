import type { Lesson } from "../types";
import { deny, runtime, scp, startDesign } from "./startDesign";

const shared = ["security", "shared-services", "delivery", "network"].map((kind) => ({ kind }));
const keepBuckets = scp("KeepBuckets", "Keeps buckets from being deleted.", deny("s3:DeleteBucket"));

/** Management, Security, Shared Services, Delivery, Network: what the whole company uses, each apart. */
export const lesson: Lesson = {
  id: "enterprise-accounts",
  title: "Enterprise accounts",
  minutes: 8,
  terms: ["enterprise-use-case", "management-account", "ou"],
  text: [
    "Some use cases serve the whole company. They are the [[enterprise-use-case|enterprise use cases]], and each is a target of its own:",
    {
      head: ["Use case", "What is in it", "Why it stands apart"],
      rows: [
        ["Management", "the organization and its bills", "root of trust; [[scp|SCPs]] don't bind it"],
        ["Security", "CloudTrail's records, access logs, AWS Config", "whoever is recorded must not reach the record"],
        ["Shared services", "monitoring, logging, DNS, directory", "everybody needs it, nobody should break it"],
        ["Delivery", "pipelines that change all other accounts", "more rights than anybody else has"],
        ["Network", "connections between accounts and to the outside", "a change here reaches every workload"],
      ],
    },
    "All but Management go into an OU of their own, often named Enterprise. There a policy can be stricter than for the workloads. A business unit with a pipeline of its own gets its own delivery account, too.",
  ],
  prediction: {
    question:
      "The root denies deleting the buckets with the records. The records lie in the management account. Can an administrator there delete them?",
    choices: [
      { text: "No: the policy at the root is above all accounts", claim: { verdict: "denied" } },
      { text: "Nothing stops them: SCPs don't apply there", claim: { verdict: "exempt" } },
    ],
    right: 1,
    request: { accountId: "management", action: "s3:DeleteBucket" },
    why: "The management account isn't bound by SCPs, wherever they are attached. Records that matter belong into an account that is: Security.",
  },
  start: startDesign({
    name: "Enterprise functions in the wrong places",
    outline: "Root > Management*; Root > Tools*; Root > Runtime > shop-prod*",
    useCases: {
      management: [{ kind: "management" }, { kind: "security" }],
      tools: [{ kind: "shared-services" }, { kind: "delivery" }, { kind: "network" }],
      "shop-prod": [runtime("Shop", "prod")],
    },
    attached: { root: [keepBuckets] },
  }),
  task: "Give Security, Shared services, Delivery and Network an account each, put the four into one OU without workloads, and leave the management account alone under the root.",
  hints: [
    "Start with Security: it must leave the management account.",
    "Make an OU for the four, and put them in. The shop stays outside of it.",
    "You need three new accounts: “Tools” may keep one of its three use cases and move into the OU.",
  ],
  goals: [
    {
      kind: "has-use-cases",
      sentence: "All five enterprise use cases are there.",
      useCases: [{ kind: "management" }, ...shared],
    },
    {
      kind: "use-cases-per-account",
      sentence: "Each has an account of its own.",
      accounts: { useCases: [{ kind: "management" }, ...shared] },
      atMost: 1,
    },
    {
      kind: "common-ou",
      sentence: "The four share an OU without workloads.",
      accounts: { useCases: shared },
      without: { useCases: [{ kind: "runtime" }] },
    },
    {
      kind: "directly-under-root",
      sentence: "The management account is right under the root.",
      accounts: { management: true },
    },
    {
      kind: "verdict",
      sentence: "The records' buckets can't be deleted.",
      accounts: { useCases: [{ kind: "security" }] },
      requests: [{ action: "s3:DeleteBucket" }],
      expect: "denied",
    },
  ],
  praise: "What everybody relies on stands in five accounts, and the records are out of reach of those they are about.",
  next: "Next: the one account that no policy reaches.",
};
