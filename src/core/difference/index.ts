export { type Matching, matchDesigns } from "./matchDesigns";
export { type PermissionChange, permissionDifference } from "./permissionDifference";
export { type StructureChange, structureDifference } from "./structureDifference";
export { byService, differenceSummary, type Effect, effectOf, type ServiceChange } from "./summary";
