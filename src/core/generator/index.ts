export { type Generated, generateStructure } from "./generateStructure";
export {
  type EnterpriseFunction,
  type PlannedUnit,
  type SharedEnvironment,
  type StructurePlan,
  usualPlan,
} from "./plan";
export { type PreviewLine, type StructurePreview, structurePreview } from "./structurePreview";
