export { actionWords, meaningOf, type ServiceEntries } from "./actionWords";
export { type PolicyInWords, policyInWords, type StatementInWords } from "./policyInWords";
export { policyTypeWord } from "./policyWords";
export { labelOfUseCase, sentenceOfUseCase } from "./useCases";
export { ANSWER_OF, ANSWERS, type Answer, answerOf, answerOfLens, verdictWords } from "./verdicts";
export { counted, listed, listedUpTo, numberText } from "./words";
