export { type Matching, matchDesigns } from "./matchDesigns";
export { type PermissionChange, permissionDifference } from "./permissionDifference";
export { changeWords, type Difference, differenceLines, differenceMarkdown, structureSentence } from "./report";
export { type StructureChange, structureDifference } from "./structureDifference";
export { byService, differenceSummary, type Effect, effectOf, type ServiceChange } from "./summary";
