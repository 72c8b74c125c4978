export * from "../../core/words/shares";
