export * from "../../core/words/useCases";
