export { type TreeLine, treeOfAdditions } from "./additionTree";
export { type Generated, generateStructure } from "./generateStructure";
export { filledAsWhole, filledPattern, freeText, numberedEmail, slugOf } from "./patterns";
export { type AddedOu, type AdditionPlace, Places, type WantedPlace } from "./places";
export {
  type EnterpriseFunction,
  type PlannedUnit,
  type SharedEnvironment,
  type StructurePlan,
  usualPlan,
} from "./plan";
export { servedUseCases } from "./servedUseCases";
export { type PreviewLine, type StructurePreview, structurePreview } from "./structurePreview";
