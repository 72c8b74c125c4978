export type { LintKnowledge } from "./context";
export { type LintOptions, lint, SEVERITIES } from "./lint";
export { type LintMemory, lintMemory } from "./memory";
export { lintRuleById, lintRules } from "./rules";
export type { Finding, Fix, LintRule, NewIds, Severity } from "./types";
