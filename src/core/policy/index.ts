export { actionMatches, type CompiledPolicy, type CompiledStatement, compilePolicy, guardHolds } from "./compilePolicy";
export { encodingProblem } from "./encoding";
export { foldCase } from "./glob";
export { OPERATOR_NAMES } from "./operators";
export { isRcpAction, isRcpService } from "./rcpServices";
export { type PolicyLimits, readPolicy } from "./readPolicy";
export { type PolicyDocumentOptions, policySizeInCharacters, readPolicyDocument } from "./readPolicyDocument";
export type { ConditionClause, ConditionOperator, PatternList, PolicyReading, PolicyStatement } from "./types";
export type { Match, World } from "./world";
