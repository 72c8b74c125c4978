export type { AccountPairs } from "./changedPairs";
export { type Effect, type EffectCounts, effectOf, effectsOfChanges, permissionEffects } from "./effects";
export { type NodeChange, type NodeMark, nodeMarks, type Tone, toneOf, tonesUnder } from "./marks";
export { type Matching, matchDesigns } from "./matchDesigns";
export { type PermissionChange, permissionDifference } from "./permissionDifference";
export { type PublishedChange, type PublishedVerdict, publishedChanges } from "./publishedChanges";
export { changeWords, type Difference, differenceLines, differenceMarkdown, structureSentence } from "./report";
export { type StructureChange, structureDifference } from "./structureDifference";
export { accountsIn, byService, differenceSummary, effectsSentence, type ServiceChange } from "./summary";
