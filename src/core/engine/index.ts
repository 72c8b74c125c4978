export { accountIn, accountNumberOf } from "./accounts";
export { anyCompletion } from "./anyCompletion";
export { approvedHomeRegion } from "./approvedHomeRegion";
export { type AskedElsewhere, askedElsewhere } from "./askedElsewhere";
export { permissionsByService, type ServicePermissions } from "./byService";
export { type ColourOptions, colour } from "./colour";
export type { AccountCounts, Colouring, Filter, LensVerdict, VerdictCounts } from "./colouring";
export { evaluate } from "./evaluate";
export { evaluatePartially } from "./evaluatePartially";
export { guardTextOf } from "./guardText";
export type { EvaluationOptions } from "./inquiry";
export { asksManyActions, asPrincipal, inRegion, lensRequest, ordinaryLens } from "./lens";
export type { PartialOptions } from "./partialRequest";
export { lensFields, readLens, writeLens } from "./readLens";
export { type ReadyQuestion, readyLens, readyQuestions } from "./readyQuestions";
export { regionsAlike } from "./regionsAlike";
export { type StatementGuard, statementGuardOf, statementGuardText } from "./residual/guardWords";
export { residualOf } from "./residual/residualOf";
export type { Requirement, Residual, Term } from "./residual/types";
export { requirementText, residualText } from "./residual/words";
export { ANY_RESOURCE_OF_SERVICE, type ResourceCatalog } from "./resources";
export { type SavedLens, savedLensesOf } from "./savedLenses";
export { countsOfServices, type ServiceActions, servicesAsked } from "./serviceCounts";
export type { ActionClasses } from "./sets/actionClasses";
export { ActionSet } from "./sets/actionSet";
export { type ActionSpace, catalogSpace, spaceOf, spaceOfActions } from "./sets/actionSpace";
export {
  type AttachmentReview,
  type IdleAttachment,
  type ReviewOptions,
  reviewAttachments,
  type ShutLevel,
} from "./sets/attachmentReview";
export {
  addClass,
  areSameSets,
  type ClassSet,
  difference,
  emptySet,
  forEachClass,
  intersection,
  isEmptySet,
  union,
  unionOf,
} from "./sets/classSet";
export { type CommonClasses, commonClasses } from "./sets/commonClasses";
export type { Hinge } from "./sets/level";
export { type PermissionOptions, permissionMap } from "./sets/permissionMap";
export type { ActionVerdicts, ClassVerdicts, CountedVerdict, OpenStatements, PermissionMap } from "./sets/types";
export { type TraceOptions, trace } from "./trace";
export type {
  CompleteVerdict,
  ContextValue,
  Decision,
  Lens,
  LevelTrace,
  Match,
  PolicyTrace,
  Request,
  StatementTrace,
  Trace,
  Verdict,
  VerdictKind,
} from "./types";
