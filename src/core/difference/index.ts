export type { AccountPairs } from "./changedPairs";
export { type Effect, type EffectCounts, effectOf, permissionEffects } from "./effects";
export { type Matching, matchDesigns } from "./matchDesigns";
export { type PermissionChange, permissionDifference } from "./permissionDifference";
export { changeWords, type Difference, differenceLines, differenceMarkdown, structureSentence } from "./report";
export { type StructureChange, structureDifference } from "./structureDifference";
export { accountsIn, byService, differenceSummary, effectsSentence, type ServiceChange } from "./summary";
