export {
  actionMatches,
  type CompiledPolicy,
  type CompiledStatement,
  compilePolicy,
  compileStatement,
  guardHolds,
  resourceMatches,
} from "./compilePolicy";
export { type Condition, conditionHolds, parseBoolean, type ValueTest } from "./condition";
export { encodingProblem } from "./encoding";
export {
  compileActionPattern,
  foldCase,
  type Glob,
  globMatches,
  globsOverlap,
  MANY,
  nextPositions,
  startPositions,
} from "./glob";
export { OPERATOR_NAMES, operatorOf, parseOperator } from "./operators";
export { isRcpAction, isRcpService, RCP_SERVICE_COUNT, RCP_SERVICES_DATE } from "./rcpServices";
export { type PolicyLimits, readPolicy } from "./readPolicy";
export { type PolicyDocumentOptions, policySizeInCharacters, readPolicyDocument } from "./readPolicyDocument";
export { firstAddressOf, type IpRange, isWithinRange, parseDate, parseIpRange, parseNumber, widthOf } from "./scalars";
export { allowingScpIds, allowsSomething, type ScpLevel, scpLevelOf } from "./scpLevel";
export { consequenceOfShut, levelsShutBy } from "./shutLevels";
export { compilePattern, type PatternStyle, patternIn, type TextPattern } from "./textPattern";
export type {
  Comparison,
  ConditionClause,
  ConditionOperator,
  PatternList,
  PolicyReading,
  PolicyStatement,
} from "./types";
export { actionMeantBy, type KnownActions, unknownNames } from "./unknownNames";
export type { Match, World } from "./world";
