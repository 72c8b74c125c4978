export { checkRequirement, requestOfBreach } from "./checkRequirement";
export { readRequirement } from "./readRequirement";
export {
  type IndexedRequirement,
  type ReadRequirements,
  readRequirements,
  type UnreadableRequirement,
} from "./readRequirements";
export { lensOfBreach, type RequirementOptions, standingOf } from "./standing";
export type {
  Breach,
  CheckedRequirement,
  Requirement,
  RequirementAccounts,
  RequirementFailure,
  Standing,
} from "./types";
