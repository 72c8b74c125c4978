/** What looks at a design for what is wrong with it, fetched together. */
export { lint, lintMemory, lintRuleById } from "../../core/lint";
export { lensOfBreach, readRequirements, standingOf } from "../../core/requirements";
