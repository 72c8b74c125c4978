export * from "../../core/words/questionWords";
