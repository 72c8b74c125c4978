import type { Story } from "../../core/partition";

/** What a story is about, in a word. */
export const KIND_WORDS: Readonly<Record<Story["kind"], string>> = {
  permissions: "permissions",
  quotas: "quotas",
  trust: "trust",
  scope: "scope",
  billing: "costs",
};

/** What helps in general. */
export const ANSWER_WORDS: Readonly<Record<Story["answer"], string>> = {
  partition: "The answer is partition: accounts of their own. No policy helps.",
  policy: "The answer is a policy. Partition doesn’t help.",
  "partition, and a policy beside it": "The answer is partition, and a policy beside it.",
};
