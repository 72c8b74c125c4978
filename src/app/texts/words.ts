export * from "../../core/words/words";
