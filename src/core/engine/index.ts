export { accountIn, accountNumberOf } from "./accounts";
export { permissionsByService, type ServicePermissions } from "./byService";
export { type ColourOptions, colour } from "./colour";
export type { AccountCounts, Colouring, Filter, LensVerdict, VerdictCounts } from "./colouring";
export { evaluate } from "./evaluate";
export { evaluatePartially } from "./evaluatePartially";
export { guardTextOf } from "./guardText";
export type { EvaluationOptions } from "./inquiry";
export { asksManyActions, inRegion, lensRequest, ordinaryLens } from "./lens";
export type { PartialOptions } from "./partialRequest";
export { readLens, writeLens } from "./readLens";
export { residualOf } from "./residual/residualOf";
export type { Requirement, Residual, Term } from "./residual/types";
export { requirementText, residualText } from "./residual/words";
export { ANY_RESOURCE_OF_SERVICE, type ResourceCatalog } from "./resources";
export { countsOfServices, type ServiceActions, servicesAsked } from "./serviceCounts";
export { ActionSet, bitsIn, emptyWords } from "./sets/actionSet";
export { type ActionSpace, catalogSpace, spaceOf } from "./sets/actionSpace";
export type { Hinge } from "./sets/pathState";
export { type PermissionOptions, permissionMap } from "./sets/permissionMap";
export type { ActionVerdicts, CountedVerdict, OpenStatements, PermissionMap } from "./sets/types";
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
